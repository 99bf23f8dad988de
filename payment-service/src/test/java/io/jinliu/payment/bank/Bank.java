package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bank: keeps our account and writes statements of it, as camt.053.001.02. */
final class Bank {

    static final String PAYER = """
            <RltdPties><Dbtr><Nm>李四</Nm></Dbtr><DbtrAcct><Id><Othr><Id>6222000011112222</Id></Othr></Id></DbtrAcct>\
            </RltdPties><RltdAgts><DbtrAgt><FinInstnId><Nm>另一家银行</Nm></FinInstnId></DbtrAgt></RltdAgts>""";
    private static final String BALANCE = """
            <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
            <Dt><Dt>2026-01-01</Dt></Dt></Bal>""";

    private final List<String> booked = new ArrayList<>();
    private final String name;
    private long opening;
    private long closing;
    private int statements;

    Bank() {
        this("S", 1_000_00);
    }

    /** @param name what its statements are called, before their number */
    Bank(String name, long opening) {
        this.name = name;
        this.opening = opening;
        this.closing = opening;
    }

    Bank credit(String reference, long fen, String text) {
        return book(reference, fen, "%s<RmtInf><Ustrd>%s</Ustrd></RmtInf>".formatted(PAYER, text));
    }

    Bank debit(String reference, long fen, String endToEnd) {
        return book(reference, -fen, "<Refs><EndToEndId>%s</EndToEndId></Refs>".formatted(endToEnd));
    }

    /** A transfer of ours that its payee's bank sent back. */
    Bank returned(String reference, long fen, String endToEnd) {
        return book(
                reference,
                fen,
                "<Refs><EndToEndId>%s</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"
                        .formatted(endToEnd));
    }

    byte[] statement() {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
            <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>2026-01-02T08:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>%1$s</Id><CreDtTm>2026-01-02T08:00:00</CreDtTm>
            <Acct><Id><Othr><Id>%2$s</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
            %3$s%4$s%5$s
            </Stmt></BkToCstmrStmt></Document>
            """.formatted(
                        name + ++statements,
                        BankSettings.PLAYGROUND,
                        BALANCE.formatted("OPBD", major(opening)),
                        BALANCE.formatted("CLBD", major(closing)),
                        String.join("\n", booked));
        opening = closing;
        booked.clear();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Bank book(String reference, long fen, String details) {
        closing += fen;
        booked.add("""
            <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-01</Dt></BookgDt>\
            <AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls>%s</TxDtls></NtryDtls></Ntry>""".formatted(major(Math.abs(fen)), fen > 0 ? "CRDT" : "DBIT", reference, details));
        return this;
    }

    private static String major(long fen) {
        return Money.cny(fen).toMajor();
    }
}
