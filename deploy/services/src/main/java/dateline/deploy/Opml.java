package dateline.deploy;

import dateline.deploy.runtime.SettingsException;
import dateline.ingest.events.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Sources as OPML 2.0, the form in which feed readers exchange subscriptions. Outlines of one site become one source.
 * What OPML has no word for stands in attributes of a namespace of our own, so that an export comes back as it was.
 */
public final class Opml {
    /** Namespace of our own attributes. */
    static final String NAMESPACE = "urn:dateline:opml";

    private static final String PREFIX = "dateline";

    /**
     * What a file holds.
     *
     * @param sources those that can be followed
     * @param faults what is wrong with the others
     */
    public record Contents(List<Source> sources, List<String> faults) {
        public Contents {
            sources = List.copyOf(sources);
            faults = List.copyOf(faults);
        }
    }

    private Opml() {}

    /**
     * Reads a file.
     *
     * @throws SettingsException if there is no such file
     * @throws IOException if it cannot be read or is not XML
     */
    public static Contents read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        } catch (NoSuchFileException e) {
            throw new SettingsException(List.of("cannot read " + file + ": there is no such file"));
        } catch (XMLStreamException e) {
            throw new IOException(file + " is not OPML: " + e.getMessage(), e);
        }
    }

    private static Contents read(InputStream stream) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(stream);
        List<OpmlOutline> outlines = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("outline")) {
                outlines.add(OpmlOutline.of(xml));
            }
        }
        return contents(outlines.stream().filter(OpmlOutline::isSubscription).toList());
    }

    private static Contents contents(List<OpmlOutline> outlines) {
        Map<String, List<OpmlOutline>> sites = new LinkedHashMap<>();
        outlines.forEach(outline -> sites.computeIfAbsent(outline.site(), absent -> new ArrayList<>())
                .add(outline));
        Map<String, Source> sources = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        sites.values().forEach(site -> {
            try {
                Source source = OpmlOutline.source(site, sources.keySet());
                sources.put(source.id(), source);
            } catch (RuntimeException e) {
                faults.add("outline '" + site.getFirst().title() + "': " + e.getMessage());
            }
        });
        return new Contents(List.copyOf(sources.values()), faults);
    }

    /** Writes the sources. */
    public static String written(Collection<Source> sources) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeNamespace(PREFIX, NAMESPACE);
            xml.writeAttribute("version", "2.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Sources of Dateline");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeStartElement("body");
            xml.writeCharacters("\n");
            for (Source source : sources) {
                write(source, xml);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.append('\n').toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text takes whatever is written", e);
        }
    }

    private static void write(Source source, XMLStreamWriter xml) throws XMLStreamException {
        for (URI feed : source.feeds()) {
            write(source, Map.of("type", "rss", "xmlUrl", feed.toString()), Map.of(), xml);
        }
        for (URI sitemap : source.sitemaps()) {
            write(source, Map.of("type", "link", "url", sitemap.toString()), Map.of("kind", "sitemap"), xml);
        }
        if (source.feeds().isEmpty() && source.sitemaps().isEmpty() && source.home() != null) {
            write(source, Map.of("type", "link", "url", source.home().toString()), Map.of("kind", "home"), xml);
        }
    }

    private static void write(Source source, Map<String, String> usual, Map<String, String> own, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeCharacters("  ");
        xml.writeEmptyElement("outline");
        for (Map.Entry<String, String> attribute :
                OpmlOutline.attributes(source, usual).entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        for (Map.Entry<String, String> attribute :
                OpmlOutline.ownAttributes(source, own).entrySet()) {
            xml.writeAttribute(PREFIX, NAMESPACE, attribute.getKey(), attribute.getValue());
        }
        xml.writeCharacters("\n");
    }
}
