package dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import dateline.ingest.events.JsonSerde;
import dateline.ingest.events.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;

/** How the services log, in both of its forms. */
class LoggingTest {
    private final LoggerContext context = new LoggerContext();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void programsReadALineOfJsonWithItsFactsAndItsTrace() throws JoranException {
        configure("json", "INFO");

        try (Trace.Scope _ = Trace.begun().enter()) {
            String line = line("page\nsettled");

            assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
            JsonNode json = JsonSerde.mapper().readTree(line);
            assertThat(json.path("message").asString()).isEqualTo("page\nsettled");
            assertThat(json.path("level").asString()).isEqualTo("INFO");
            assertThat(json.path("logger").asString()).isEqualTo("dateline.enrich");
            assertThat(json.path("offset").asInt()).isEqualTo(7);
            assertThat(json.path("time").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(json.path(Trace.ID_KEY).asString()).matches("[0-9a-f]{32}");
            assertThat(json.path(Trace.SPAN_KEY).asString()).matches("[0-9a-f]{16}");
        }
    }

    @Test
    void peopleReadAShortLine() throws JoranException {
        configure("text", "INFO");

        assertThat(line("page settled"))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  page settled offset=\"7\" \\[enrich]\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void aConfigurationNeedsNoRemark(String format) throws JoranException {
        configure(format, "INFO");

        assertThat(context.getStatusManager().getCopyOfStatusList())
                .extracting(Status::getLevel)
                .allSatisfy(level -> assertThat(level).isLessThan(Status.WARN));
    }

    @Test
    void theFileOfLevelsWinsOverTheEnvironment() throws JoranException, IOException {
        Files.writeString(levels(), "logback.logger.dateline.enrich=DEBUG");

        configure("text", "WARN");

        assertThat(context.getLogger("dateline.enrich.extract").getEffectiveLevel())
                .isEqualTo(Level.DEBUG);
        assertThat(context.getLogger("dateline.sink").getEffectiveLevel()).isEqualTo(Level.WARN);
    }

    private Path levels() {
        return folder.resolve("levels.properties");
    }

    private void configure(String format, String level) throws JoranException {
        context.putProperty("LOG_FORMAT", format);
        context.putProperty("LOG_LEVEL", level);
        context.putProperty("LOG_LEVELS", levels().toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LoggingTest.class.getResource("/logback.xml"));
    }

    private String line(String message) {
        var appender = (ConsoleAppender<ch.qos.logback.classic.spi.ILoggingEvent>)
                context.getLogger("ROOT").getAppender("log");
        LoggingEvent event =
                new LoggingEvent("", context.getLogger("dateline.enrich"), Level.INFO, message, null, new Object[0]);
        event.setKeyValuePairs(List.of(new KeyValuePair("offset", 7)));
        event.setMDCPropertyMap(
                org.slf4j.MDC.getCopyOfContextMap() == null ? java.util.Map.of() : org.slf4j.MDC.getCopyOfContextMap());
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
