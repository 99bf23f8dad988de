package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Shop.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The bank of the stories: it books what people transfer and writes statements of our account, as camt.053.001.02. */
final class HouseBank {

    private static final String STATEMENTS = "/api/v1/bank-statements";
    private static final String ACCOUNT = "0200001009200000001";

    private final Shop shop;
    private final List<String> booked = new ArrayList<>();
    private long moved;

    HouseBank(Shop shop) {
        this.shop = shop;
    }

    /** @return the bank's own number of it */
    String credit(long fen, String text) {
        return book(fen, """
            <RltdPties><Dbtr><Nm>欧阳付</Nm></Dbtr><DbtrAcct><Id><Othr><Id>6222000011112222</Id></Othr></Id></DbtrAcct>\
            </RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf>""".formatted(text));
    }

    String debit(long fen, String endToEnd) {
        return book(-fen, "<Refs><EndToEndId>%s</EndToEndId></Refs>".formatted(endToEnd));
    }

    /** Gives out what it has booked since, to be imported; it goes on where the last statement ended. */
    JsonNode statement(Person importer) {
        var last = shop.get(importer, STATEMENTS).expect(200).path("items").path(0);
        var opening = last.path("closing").path("minor").asLong(0);
        var file = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
            <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>2026-01-02T08:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>%1$s</Id><CreDtTm>2026-01-02T08:00:00</CreDtTm>
            <Acct><Id><Othr><Id>%2$s</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
            %3$s%4$s%5$s
            </Stmt></BkToCstmrStmt></Document>
            """.formatted(
                        newReference("F"),
                        ACCOUNT,
                        balance("OPBD", opening),
                        balance("CLBD", opening + moved),
                        String.join("\n", booked));
        booked.clear();
        moved = 0;
        var statement = shop.sendXml(importer, STATEMENTS, file).expect(201);
        if (!shop.sendXml(importer, STATEMENTS, file).expect(201).equals(statement)) {
            throw new StoryFailed("The same statement again is not answered the same");
        }
        return statement;
    }

    private String book(long fen, String details) {
        var reference = newReference("E");
        moved += fen;
        booked.add("""
            <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-01</Dt></BookgDt>\
            <AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls>%s</TxDtls></NtryDtls></Ntry>""".formatted(major(fen), side(fen), reference, details));
        return reference;
    }

    private static String balance(String kind, long fen) {
        return """
            <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">%s</Amt><CdtDbtInd>%s</CdtDbtInd>\
            <Dt><Dt>2026-01-01</Dt></Dt></Bal>""".formatted(kind, major(fen), side(fen));
    }

    private static String side(long fen) {
        return fen < 0 ? "DBIT" : "CRDT";
    }

    private static String major(long fen) {
        return String.format(Locale.ROOT, "%d.%02d", Math.abs(fen) / 100, Math.abs(fen) % 100);
    }

    private static String newReference(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }
}
