package dateline.deploy.standalone.press;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressSettingsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # port, trickle, correction, message
        -1    , PT1S   , PT1S      , port must be 0 to 65535 but is -1
        65536 , PT1S   , PT1S      , port must be 0 to 65535 but is 65536
        0     , PT0S   , PT1S      , trickle must be positive but is PT0S
        0     , PT1S   , PT-1S     , correction must be positive but is PT-1S
        """)
    void refusesWhatCannotBe(int port, Duration trickle, Duration correction, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PressSettings(port, trickle, correction))
                .withMessage(message);
    }
}
