package dateline.enrich.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageParserTest {
    private static final List<Path> REAL =
            List.of(Path.of("../../../shared/eval/extraction/pages"), Path.of("../../../shared/eval/metadata/pages"));

    /** Found by a fuzz run: jsoup gives up on templates that hold more levels than it keeps. */
    @Test
    void readsPagesWithTemplatesThatAreNestedWithoutEnd() {
        String html = "<p>before<template>" + "<t>".repeat(600) + "</template><p>after";

        Document page = PageParser.parse(html.getBytes(UTF_8), "text/html; charset=utf-8", "https://news.example/");

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
                    Encoding encoding = Encoding.of(bytes, "text/html");
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

    /** The tree without what is in scripts, styles and drawings. */
    private static String read(Document document) {
        for (Element element : document.select("script:not([type*=ld+json]), style, svg")) {
            element.empty();
        }
        return document.outputSettings(document.outputSettings().prettyPrint(false))
                .outerHtml();
    }
}
