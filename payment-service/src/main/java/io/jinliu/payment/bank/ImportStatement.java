package io.jinliu.payment.bank;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;

/** Takes a bank's statement in. Its entries are booked by the sweep, one by one. */
@Service
public class ImportStatement {

    private static final int LARGEST = 1 << 20;
    private static final int LATEST = 20;

    private final KeepStatement keepStatement;
    private final Statements statements;

    ImportStatement(KeepStatement keepStatement, Statements statements) {
        this.keepStatement = keepStatement;
        this.statements = statements;
    }

    /**
     * Imports a file whole or not at all; a file that was imported is answered as it was then.
     *
     * @param file camt.053.001.02, at most 1 MiB
     * @throws FileTooLarge if it is larger
     * @throws UnreadableStatement if it is something else
     * @throws StatementDoesNotFit if it contradicts itself or what was imported before
     */
    public BankStatement bring(byte[] file, String by) {
        if (file.length > LARGEST) {
            throw new FileTooLarge(LARGEST);
        }
        return keepStatement.keep(Camt053.read(file), sha256(file), by);
    }

    /** @throws UnknownBankItem if there is none */
    public BankStatement read(long statementNo) {
        return statements.find(statementNo).orElseThrow(() -> new UnknownBankItem("statement " + statementNo));
    }

    /** The last twenty, newest first: the next one opens as the first of them closed. */
    public List<BankStatement> latest() {
        return statements.latest(LATEST);
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
