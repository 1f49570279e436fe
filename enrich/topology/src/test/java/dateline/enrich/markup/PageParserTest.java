package dateline.enrich.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageParserTest {
    private static final List<Path> REAL =
            List.of(Path.of("../../../shared/eval/extraction/pages"), Path.of("../../../shared/eval/metadata/pages"));

    /** Found by fuzz runs: jsoup closes what is nested too deep while it opens templates or formatting, and gives up. */
    @ParameterizedTest
    @CsvSource({
        "<p>before<template>, <t>, 600, </template><p>after",
        "<li>before<b><i><li>, <article>, 508, after",
        "<li>before<b><i><li>, <article>, 600, <u>after",
    })
    void readsWhatIsNestedTooDeep(String start, String level, int levels, String end) {
        Document page = PageParser.parse(
                (start + level.repeat(levels) + end).getBytes(UTF_8),
                "text/html; charset=utf-8",
                "https://news.example/");

        assertThat(page.text()).contains("before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a<script>var a = '<p>b</p>';</script>c",
                "<p>a<SCRIPT type='text/javascript'>if (a < b) {}</SCRIPT >c",
                "<style>p > a { content: '</p>' }</style><p>a",
                "<p title='<script>'>a</p><p>b",
                "<p title=\"</script><script>\">a</p><p data-a='x'b=\"<style>\">b",
                "<p title=<script>>a</p>b</script>c",
                "<!-- <script> --><p>a</p><!-- </script> -->b",
                "<!--><script>a</script><p>b",
                "<!---><script>a</script><p>b",
                "<!-- a --!><script>a</script><p>b",
                "<!-- never closed <script>a</script><p>b",
                "<![CDATA[ <script> ]]><p>a",
                "<?php <script> ?><p>a</p>",
                "<title><script></title><p>a</p></script>b",
                "<textarea><script></textarea><p>a</p></script>b",
                "<iframe><script></iframe><p>a</p></script>b",
                "<script>never closed <p>a",
                "<script><!-- document.write('<script></script>') --></script><p>a",
                "<script>a</scripty></script><p>b",
                "<script/>a</script><p>b",
                "<script",
                "<style>",
                "<p>a<svg viewBox='0 0 1 1'><title>t</title><path d='M0 0'/><g><circle r=1 /></g></svg>b",
                "<p>a<svg><path d='M0'></p><p>never closed",
                "<p>a<svg><div>b</div></svg>c",
                "<p>a<svg><svg><path d=a /></svg></svg>b",
                "<p>a<svg/><b>c</b></svg>d",
                "<p>a<svg><style>b {}</style><path /></svg>c",
                "a < b <3 </ >c<p>d",
                "<p a='never closed><script>b</script>",
                "<p>a<svg class='never closed",
                "<p>é<script>é</script>é",
                "",
            })
    void leavesOutNothingThatIsRead(String html) {
        assertSame(html.getBytes(UTF_8), html);
    }

    @Test
    void keepsLinkedData() {
        String html = "<script type=\"application/ld+json\">{\"a\": 1}</script><script>b</script>";

        assertThat(parsed(html.getBytes(UTF_8)).select("script").eachAttr("type"))
                .containsExactly("application/ld+json");
        assertThat(parsed(html.getBytes(UTF_8)).selectFirst("script").data()).isEqualTo("{\"a\": 1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_040, 2_045, 2_046, 2_047, 2_048, 4_095})
    void readsACharacterOfTwoCharsWhereverItStands(int before) {
        String html = "<p>" + "x".repeat(before) + "🚢".repeat(5_000);

        assertSame(html.getBytes(UTF_8), html);
    }

    @Test
    void leavesOutNothingThatIsReadOfRealPages() throws IOException {
        assumeTrue(REAL.stream().allMatch(Files::isDirectory), "saved pages do not ship with the project");
        for (Path folder : REAL) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    byte[] bytes;
                    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                        bytes = in.readAllBytes();
                    }
                    Encoding encoding = Encoding.of(new Bytes(bytes), "text/html");
                    assertSame(
                            bytes,
                            new String(bytes, encoding.start(), bytes.length - encoding.start(), encoding.charset()));
                }
            }
        }
    }

    private static void assertSame(byte[] bytes, String html) {
        assertThat(read(parsed(bytes))).isEqualTo(read(Jsoup.parse(html, "https://quay.example/")));
    }

    private static Document parsed(byte[] bytes) {
        return PageParser.parse(bytes, "text/html", "https://quay.example/");
    }

    /** The elements, the attributes that are read, and the texts, without what is ballast. */
    private static String read(Document document) {
        document.select("script:not([type*=ld+json]), style, svg *, link:not([rel~=(?i)canonical|license])")
                .remove();
        StringBuilder read = new StringBuilder();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    read.append(text.getWholeText().replaceAll("\\s+", ""));
                } else if (node instanceof Element element) {
                    read.append('<')
                            .append(element.normalName())
                            .append(attributes(element))
                            .append('>');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                read.append(node instanceof Element ? "</>" : "");
            }
        });
        return read.toString();
    }

    private static String attributes(Element element) {
        return Stream.of("class", "id", "title", "style", "href", "src", "content", "property", "name", "type", "lang")
                .map(name -> " " + element.attr(name))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
        <div> <p>a</p> </div> <div>b</div>                  => <div><p>a</p></div><div>b</div>
        <div>a <b>b</b> <i>c</i> </div>                     => <div>a <b>b</b> <i>c</i></div>
        <p>a</p> <b>b</b> <p>c</p>                          => <p>a</p> <b>b</b> <p>c</p>
        <p data-a='<p>' class=x data-b=1 ID=y onclick>a</p> => <p class="x" id="y">a</p>
        <p data-a=1/class=x>a</p>                           => <p>a</p>
        <p>a<!-- b --><br data-c/>d</p>                     => <p>a<br>d</p>
        <p>a<script>b</script><style>c</style>d</p>         => <p>ad</p>
        <p>a<svg width=1><path d=x></path></svg>d</p>       => <p>a<svg></svg>d</p>
        <link rel=icon href=a><link rel=Canonical href=b>   => <link rel="Canonical" href="b">
        """)
    void leavesOutWhatNobodyReads(String html, String kept) {
        Document page = parsed(html.getBytes(UTF_8));
        page.outputSettings().prettyPrint(false);

        assertThat(page.head().html() + page.body().html()).isEqualTo(kept);
    }
}
