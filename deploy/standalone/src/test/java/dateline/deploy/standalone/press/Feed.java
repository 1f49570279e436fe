package dateline.deploy.standalone.press;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A feed as a reader understands it: the address and the latest date of each entry, in the feed's order. */
record Feed(Map<URI, Instant> entries) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    static Feed read(String xml) {
        Element root = parsed(xml);
        boolean atom = root.getLocalName().equals("feed");
        Map<URI, Instant> entries = new LinkedHashMap<>();
        for (Element entry : elements(root, atom ? ATOM : null, atom ? "entry" : "item")) {
            entries.put(URI.create(atom ? href(entry) : text(entry, null, "link")), date(entry));
        }
        return new Feed(entries);
    }

    List<URI> links() {
        return List.copyOf(entries.keySet());
    }

    Instant updated(URI link) {
        return entries.get(link);
    }

    private static Element parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("feed is not well-formed XML: " + xml, e);
        }
    }

    private static Instant date(Element entry) {
        return elements(entry, ATOM, "updated").isEmpty()
                ? Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text(entry, null, "pubDate")))
                : OffsetDateTime.parse(text(entry, ATOM, "updated")).toInstant();
    }

    private static String href(Element entry) {
        return elements(entry, ATOM, "link").getFirst().getAttribute("href");
    }

    private static String text(Element parent, String namespace, String name) {
        return elements(parent, namespace, name).getFirst().getTextContent();
    }

    private static List<Element> elements(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace == null ? "" : namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
