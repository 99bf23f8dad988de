package io.jinliu.payment.bank;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a small XML file of somebody else's: no DTD, no entities, no depths. */
record XmlNode(
        String name, String namespace, Map<String, String> attributes, List<XmlNode> children, StringBuilder chars) {

    private static final int DEEPEST = 32;

    /** @throws UnreadableStatement if it is no XML, or more than XML */
    static XmlNode read(byte[] file) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            throw new UnreadableStatement("no well-formed XML");
        }
    }

    private static XmlNode root(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<XmlNode>();
        var last = Optional.<XmlNode>empty();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> push(reader, open);
                case XMLStreamConstants.END_ELEMENT -> last = Optional.of(open.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().chars.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableStatement("a DTD or an entity");
                default -> {}
            }
        }
        return last.orElseThrow(() -> new UnreadableStatement("no element"));
    }

    private static void push(XMLStreamReader reader, ArrayDeque<XmlNode> open) {
        if (open.size() >= DEEPEST) {
            throw new UnreadableStatement("elements too deep");
        }
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
        var node = new XmlNode(reader.getLocalName(), namespace, attributes, new ArrayList<>(), new StringBuilder());
        if (!open.isEmpty()) {
            open.peek().children.add(node);
        }
        open.push(node);
    }

    /** All elements at the end of a path below this one. */
    Stream<XmlNode> all(String... path) {
        var found = Stream.of(this);
        for (var step : path) {
            found = found.flatMap(node -> node.children.stream()).filter(node -> node.name.equals(step));
        }
        return found;
    }

    Optional<XmlNode> first(String... path) {
        return all(path).findFirst();
    }

    /** What the first of them says, if it says anything. */
    Optional<String> text(String... path) {
        return first(path).map(XmlNode::said).filter(text -> !text.isEmpty());
    }

    /** @throws UnreadableStatement if nothing is said there */
    String required(String... path) {
        return text(path).orElseThrow(() -> new UnreadableStatement("no " + String.join("/", path)));
    }

    String said() {
        return chars.toString().strip();
    }
}
