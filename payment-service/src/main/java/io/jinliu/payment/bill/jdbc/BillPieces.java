package io.jinliu.payment.bill.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as rows that no statement outgrows: encrypted, each piece bound to bill, version and place. */
@Component
class BillPieces {

    private static final int PIECE = 1 << 20;
    private static final String ADD = """
            INSERT INTO channel_bill_piece (slot, bill_id, version, piece, content)
            VALUES (:slot, :bill, :version, :piece, :content)
            """;
    private static final String READ = """
            SELECT piece, content FROM channel_bill_piece
             WHERE slot = :slot AND bill_id = :bill AND version = :version ORDER BY piece
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    BillPieces(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** An empty file is one empty piece. */
    void add(long billNo, int version, byte[] file) {
        for (int piece = 0; piece == 0 || piece * PIECE < file.length; piece++) {
            var some = Arrays.copyOfRange(file, piece * PIECE, Math.min(file.length, (piece + 1) * PIECE));
            var text = Base64.getEncoder().encodeToString(some);
            on(ADD, billNo, version)
                    .param("piece", piece)
                    .param("content", cipher.encrypt(text, context(billNo, version, piece)))
                    .update();
        }
    }

    Optional<byte[]> of(long billNo, int version) {
        var pieces = on(READ, billNo, version)
                .query((row, _) -> opened(row.getString("content"), context(billNo, version, row.getInt("piece"))))
                .list();
        return pieces.isEmpty() ? Optional.empty() : Optional.of(joined(pieces));
    }

    private byte[] opened(String content, String context) {
        return Base64.getDecoder().decode(cipher.decrypt(content, context));
    }

    private static byte[] joined(List<byte[]> pieces) {
        var file = new ByteArrayOutputStream();
        pieces.forEach(file::writeBytes);
        return file.toByteArray();
    }

    private JdbcClient.StatementSpec on(String sql, long billNo, int version) {
        return jdbc.sql(sql)
                .param("slot", Slot.ofNumber(billNo).value())
                .param("bill", billNo)
                .param("version", version);
    }

    private static String context(long billNo, int version, int piece) {
        return "channel.bill:%d:%d:%d".formatted(billNo, version, piece);
    }
}
