package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a bank's statement, ISO 20022 camt.053.001.02: one statement of booked entries, or nothing. */
final class Camt053 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02";
    private static final ZoneId BANK_TIME = ZoneId.of("Asia/Shanghai");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,5})?");
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7E]{1,35}");
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_NAME = 140;

    private Camt053() {}

    /**
     * Reads it whole.
     *
     * @throws UnreadableStatement if it is something else
     * @throws StatementDoesNotFit if it contradicts itself
     */
    static StatementFile read(byte[] file) {
        var document = XmlNode.read(file);
        if (!document.name().equals("Document") || !document.namespace().equals(NAMESPACE)) {
            throw new UnreadableStatement("not " + NAMESPACE);
        }
        var statements = document.all("BkToCstmrStmt", "Stmt").toList();
        if (statements.size() != 1) {
            throw new UnreadableStatement("%d statements, not one".formatted(statements.size()));
        }
        try {
            return statement(statements.getFirst());
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException unclear) {
            throw new UnreadableStatement("an amount, a currency or a date is none");
        }
    }

    private static StatementFile statement(XmlNode statement) {
        return new StatementFile(
                reference(statement.required("Id")),
                account(statement, "Acct").orElseThrow(() -> new UnreadableStatement("no account")),
                balance(statement, "OPBD", "PRCD"),
                balance(statement, "CLBD"),
                statement.all("Ntry").map(Camt053::line).toList());
    }

    private static Money balance(XmlNode statement, String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> statement.all("Bal").filter(balance -> kind.equals(kindOf(balance))))
                .findFirst()
                .map(balance ->
                        credit(balance) ? amount(balance) : amount(balance).negated())
                .orElseThrow(() -> new UnreadableStatement("no balance " + kinds[0]));
    }

    private static String kindOf(XmlNode balance) {
        return balance.text("Tp", "CdOrPrtry", "Cd").orElse("");
    }

    private static Line line(XmlNode entry) {
        if (!entry.required("Sts").equals("BOOK")) {
            throw new UnreadableStatement("an entry that is not booked");
        }
        var amount = amount(entry);
        if (!amount.positive()) {
            throw new UnreadableStatement("an entry of nothing");
        }
        var transfers = entry.all("NtryDtls", "TxDtls").toList();
        var transfer = transfers.isEmpty() ? entry : transfers.getFirst();
        var credit = credit(entry);
        return new Line(
                reference(entry.required("AcctSvcrRef")),
                credit,
                amount,
                transfers.stream().anyMatch(it -> it.first("RtrInf").isPresent()),
                transfers.size() <= 1,
                transfer.text("Refs", "EndToEndId")
                        .filter(id -> REFERENCE.matcher(id).matches()),
                remittance(entry, transfers),
                party(transfer, credit ? "Dbtr" : "Cdtr"),
                bookedAt(entry));
    }

    private static String remittance(XmlNode entry, List<XmlNode> transfers) {
        var texts = Stream.concat(
                transfers.stream()
                        .flatMap(it -> Stream.concat(
                                it.all("RmtInf", "Ustrd"), it.all("RmtInf", "Strd", "CdtrRefInf", "Ref"))),
                entry.all("AddtlNtryInf"));
        return shortened(texts.map(XmlNode::said).collect(Collectors.joining("\n")), LONGEST_TEXT);
    }

    private static Optional<Party> party(XmlNode transfer, String side) {
        var agent = side + "Agt";
        var bank = transfer.text("RltdAgts", agent, "FinInstnId", "Nm")
                .or(() -> transfer.text("RltdAgts", agent, "FinInstnId", "BIC"))
                .or(() -> transfer.text("RltdAgts", agent, "FinInstnId", "ClrSysMmbId", "MmbId"))
                .orElse("");
        var name = transfer.text("RltdPties", side, "Nm").orElse("");
        return transfer.first("RltdPties")
                .flatMap(parties -> account(parties, side + "Acct"))
                .filter(number -> !name.isEmpty())
                .map(number -> new Party(shortened(name, LONGEST_NAME), number, shortened(bank, LONGEST_NAME)));
    }

    private static Optional<String> account(XmlNode in, String element) {
        return in.text(element, "Id", "IBAN").or(() -> in.text(element, "Id", "Othr", "Id"));
    }

    private static boolean credit(XmlNode node) {
        return switch (node.required("CdtDbtInd")) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            case String other -> throw new UnreadableStatement("neither credit nor debit: " + other);
        };
    }

    private static Money amount(XmlNode node) {
        var amount = node.first("Amt").orElseThrow(() -> new UnreadableStatement("no amount"));
        var currency = Currency.getInstance(amount.attributes().getOrDefault("Ccy", ""));
        if (!AMOUNT.matcher(amount.said()).matches()) {
            throw new UnreadableStatement("an amount is none");
        }
        return Money.parse(amount.said(), currency);
    }

    private static Instant bookedAt(XmlNode entry) {
        return entry.text("BookgDt", "DtTm").map(Camt053::moment).orElseGet(() -> LocalDate.parse(
                        entry.required("BookgDt", "Dt"))
                .atStartOfDay(BANK_TIME)
                .toInstant());
    }

    private static Instant moment(String text) {
        return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(BANK_TIME).toInstant();
    }

    private static String reference(String text) {
        if (!REFERENCE.matcher(text).matches()) {
            throw new UnreadableStatement("a reference is none");
        }
        return text;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
