package io.jinliu.order.particulars.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import io.jinliu.order.particulars.Acceptance;
import io.jinliu.order.particulars.Invoice;
import io.jinliu.order.particulars.OrderParticulars;
import io.jinliu.order.particulars.Particulars;
import io.jinliu.order.particulars.Receiver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Particulars as one encrypted row per order; each field is bound to its order, so it cannot be moved to another. */
@Repository
class EncryptedParticulars implements OrderParticulars {

    private static final String INSERT = """
            INSERT INTO order_particulars
                   (slot, order_no, receiver_name, receiver_mobile, receiver_address, mobile_index, invoice_type,
                    invoice_title, invoice_tax_no, remark, pay_method, terms_version, terms_hash, accepted_at,
                    accepted_from)
            VALUES (:slot, :order, :name, :mobile, :address, :mobileIndex, :invoiceType,
                    :invoiceTitle, :invoiceTaxNo, :remark, :payMethod, :termsVersion, :termsHash, :acceptedAt,
                    :acceptedFrom)
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    EncryptedParticulars(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public void keep(long orderNo, Particulars particulars) {
        var receiver = particulars.receiver();
        var invoice = particulars.invoice();
        var acceptance = particulars.acceptance();
        on(INSERT, orderNo)
                .param("name", sealed(receiver.name(), "name", orderNo))
                .param("mobile", sealed(receiver.mobile(), "mobile", orderNo))
                .param("address", sealed(receiver.address(), "address", orderNo))
                .param("mobileIndex", cipher.index(receiver.mobile()))
                .param("invoiceType", invoice.type().name())
                .param("invoiceTitle", sealed(invoice.title(), "invoice-title", orderNo))
                .param("invoiceTaxNo", sealed(invoice.taxNo(), "invoice-tax-no", orderNo))
                .param("remark", sealed(particulars.remark(), "remark", orderNo))
                .param("payMethod", particulars.payMethod())
                .param("termsVersion", acceptance.version())
                .param("termsHash", HexFormat.of().parseHex(acceptance.hash()))
                .param("acceptedAt", Timestamp.from(acceptance.at()))
                .param("acceptedFrom", sealed(acceptance.from(), "accepted-from", orderNo))
                .update();
    }

    @Override
    public Particulars of(long orderNo) {
        return on("SELECT * FROM order_particulars WHERE slot = :slot AND order_no = :order", orderNo)
                .query((row, _) -> read(row, orderNo))
                .single();
    }

    private Particulars read(ResultSet row, long orderNo) throws SQLException {
        return new Particulars(
                new Receiver(
                        opened(row.getString("receiver_name"), "name", orderNo),
                        opened(row.getString("receiver_mobile"), "mobile", orderNo),
                        opened(row.getString("receiver_address"), "address", orderNo)),
                new Invoice(
                        Invoice.Type.valueOf(row.getString("invoice_type")),
                        openedIfAny(row.getString("invoice_title"), "invoice-title", orderNo),
                        openedIfAny(row.getString("invoice_tax_no"), "invoice-tax-no", orderNo)),
                openedIfAny(row.getString("remark"), "remark", orderNo),
                row.getString("pay_method"),
                new Acceptance(
                        row.getString("terms_version"),
                        HexFormat.of().formatHex(row.getBytes("terms_hash")),
                        row.getTimestamp("accepted_at").toInstant(),
                        opened(row.getString("accepted_from"), "accepted-from", orderNo)));
    }

    private JdbcClient.StatementSpec on(String sql, long orderNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(orderNo).value()).param("order", orderNo);
    }

    private @Nullable String sealed(@Nullable String plain, String field, long orderNo) {
        return plain == null ? null : cipher.encrypt(plain, context(field, orderNo));
    }

    private String opened(String sealed, String field, long orderNo) {
        return cipher.decrypt(sealed, context(field, orderNo));
    }

    private @Nullable String openedIfAny(@Nullable String sealed, String field, long orderNo) {
        return sealed == null ? null : opened(sealed, field, orderNo);
    }

    private static String context(String field, long orderNo) {
        return "order.%s:%d".formatted(field, orderNo);
    }
}
