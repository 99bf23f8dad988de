package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an order to a bank, ISO 20022 pain.001.001.03: each transfer is debited on its own. */
final class Pain001 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";
    private static final ZoneId BANK_TIME = ZoneId.of("Asia/Shanghai");

    private final BankSettings from;
    private final XMLStreamWriter xml;

    private Pain001(BankSettings from, XMLStreamWriter xml) {
        this.from = from;
        this.xml = xml;
    }

    /** @param payouts with their payees, in the account's currency */
    static byte[] write(long orderNo, BankSettings from, List<Payout> payouts, Money total, Instant at) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Pain001(from, xml).document(orderNo, payouts, total, at);
            xml.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException("An order to the bank cannot be written", inMemory);
        }
        return bytes.toByteArray();
    }

    private void document(long orderNo, List<Payout> payouts, Money total, Instant at) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        header(orderNo, payouts.size(), total, at);
        payment(orderNo, payouts, total, at);
        close(2);
        xml.writeEndDocument();
    }

    private void header(long orderNo, int count, Money total, Instant at) throws XMLStreamException {
        open("GrpHdr");
        text("MsgId", "JL" + orderNo);
        text("CreDtTm", DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS)));
        sums(count, total);
        open("InitgPty");
        text("Nm", from.holder());
        close(2);
    }

    private void payment(long orderNo, List<Payout> payouts, Money total, Instant at) throws XMLStreamException {
        open("PmtInf");
        text("PmtInfId", "JL" + orderNo);
        text("PmtMtd", "TRF");
        text("BtchBookg", "false");
        sums(payouts.size(), total);
        text("ReqdExctnDt", at.atZone(BANK_TIME).toLocalDate().toString());
        party("Dbtr", new Party(from.holder(), from.account(), from.bank()), true);
        for (var payout : payouts) {
            transfer(payout);
        }
        close(1);
    }

    private void transfer(Payout payout) throws XMLStreamException {
        open("CdtTrfTxInf");
        open("PmtId");
        text("EndToEndId", payout.endToEnd());
        close(1);
        open("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", payout.amount().currency().getCurrencyCode());
        xml.writeCharacters(payout.amount().toMajor());
        close(2);
        party("Cdtr", payout.payee().orElseThrow(), false);
        open("RmtInf");
        text("Ustrd", "Refund 退款 " + payout.refundNo());
        close(2);
    }

    /** The order of a debtor's elements is not a creditor's. */
    private void party(String side, Party party, boolean agentLast) throws XMLStreamException {
        if (!agentLast) {
            agent(side, party);
        }
        open(side);
        text("Nm", party.name());
        close(1);
        open(side + "Acct");
        open("Id");
        open("Othr");
        text("Id", party.account());
        close(3);
        if (agentLast) {
            agent(side, party);
        }
    }

    private void agent(String side, Party party) throws XMLStreamException {
        if (!party.bank().isEmpty()) {
            open(side + "Agt");
            open("FinInstnId");
            text("Nm", party.bank());
            close(2);
        }
    }

    private void sums(int count, Money total) throws XMLStreamException {
        text("NbOfTxs", Integer.toString(count));
        text("CtrlSum", total.toMajor());
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void close(int elements) throws XMLStreamException {
        for (var i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }

    private void text(String name, String text) throws XMLStreamException {
        open(name);
        xml.writeCharacters(text);
        close(1);
    }
}
