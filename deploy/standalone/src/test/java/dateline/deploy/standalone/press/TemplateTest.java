package dateline.deploy.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Scope SCOPE = Scope.of(Map.of("word", "<b>&\"it's\"</script>", "none", "", "name", "outer"))
            .with("items", Scope.each("name", List.of("a", "b")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        plain { text }                          | plain { text }
        [{{word}}]                              | [&lt;b&gt;&amp;&quot;it&#39;s&quot;&lt;/script&gt;]
        {{json word}}                           | "\\u003cb>&\\"it's\\"\\u003c/script>"
        {{#items}}{{name}},{{/items}}{{name}}   | a,b,outer
        {{#word}}kept{{/word}}                  | kept
        {{#none}}left out{{/none}}.             | .
        {{#items}}{{#none}}x{{/none}}{{/items}}-| -
        """)
    void fillsItsGaps(String template, String filled) {
        assertThat(Template.of(template).filled(SCOPE)).isEqualTo(filled);
    }

    @Test
    void refusesANameThatNobodyFills() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of("{{headlin}}").filled(SCOPE))
                .withMessageContaining("headlin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#items}}", "{{/items}}", "{{#items}}{{#word}}{{/items}}{{/word}}"})
    void refusesBlocksThatDoNotMatch(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of(template));
    }
}
