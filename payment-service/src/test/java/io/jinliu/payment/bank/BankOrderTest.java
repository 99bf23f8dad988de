package io.jinliu.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.Desk;
import org.junit.jupiter.api.Test;

/** Money that goes back through the bank: one person makes the file, another releases it, a statement ends it. */
class BankOrderTest {

    static final long LESS = Desk.PRICE.minor() - 1;

    final Treasury treasury = new Treasury();
    final Bank bank = treasury.bank;

    @Test
    void a_refund_goes_out_in_a_file_and_ends_with_its_debit() {
        tooLittleCame();
        var file = XmlNode.read(treasury.ordered(1));
        var transfer = file.first("CstmrCdtTrfInitn", "PmtInf", "CdtTrfTxInf").orElseThrow();

        assertThat(file.text("CstmrCdtTrfInitn", "GrpHdr", "CtrlSum")).contains("19.89");
        assertThat(file.text("CstmrCdtTrfInitn", "GrpHdr", "NbOfTxs")).contains("1");
        assertThat(transfer.text("Cdtr", "Nm")).contains("李四");
        assertThat(transfer.text("CdtrAcct", "Id", "Othr", "Id")).contains("6222000011112222");
        bank.debit("D1", LESS, transfer.required("PmtId", "EndToEndId"));
        treasury.statement();

        assertThat(treasury.standing("D1")).isEqualTo("SETTLED");
        assertThat(treasury.returns.states()).containsExactly("SUCCEEDED");
        assertThat(treasury.held()).isZero();
    }

    @Test
    void its_maker_does_not_release_it_and_whoever_did_gets_the_file_again() {
        tooLittleCame();
        var orderNo = treasury.orderTransfers.make(1 << 10, "ann").terms().no();
        assertThatExceptionOfType(SamePerson.class).isThrownBy(() -> treasury.orderTransfers.release(orderNo, "ann"));

        var file = treasury.orderTransfers.release(orderNo, "bo");
        assertThat(treasury.orderTransfers.release(orderNo, "bo")).isEqualTo(file);
        assertThat(ImportStatement.sha256(file))
                .isEqualTo(treasury.orderTransfers.read(orderNo).terms().digest());
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> treasury.orderTransfers.release(orderNo, "chen"));
    }

    @Test
    void a_refund_is_in_one_order_only() {
        tooLittleCame();
        var made = treasury.orderTransfers.make(1 << 10, "ann");

        assertThat(treasury.orderTransfers.make(1 << 10, "ann")).isEqualTo(made);
        assertThatExceptionOfType(NothingToOrder.class).isThrownBy(() -> treasury.orderTransfers.make(2 << 10, "ann"));
    }

    @Test
    void a_debit_of_another_amount_or_that_nobody_released_ends_nothing() {
        tooLittleCame();
        bank.debit("D0", LESS, treasury.endToEnd());
        treasury.statement();
        treasury.ordered(1);
        bank.debit("D1", LESS - 1, treasury.endToEnd()).debit("D2", 3_00, "FEES");
        treasury.statement();

        assertThat(treasury.matchTransfer.open())
                .extracting(entry -> entry.standing().state())
                .containsExactly("UNEXPLAINED", "UNEXPLAINED", "UNEXPLAINED");
        assertThat(treasury.returns.states()).containsExactly("PROCESSING");
    }

    @Test
    void what_comes_back_within_one_statement_has_not_gone_and_waits_for_another_account() {
        tooLittleCame();
        treasury.ordered(1);
        var first = treasury.endToEnd();
        bank.returned("B1", LESS, first).debit("D1", LESS, first);
        treasury.statement();

        assertThat(treasury.standing("B1")).isEqualTo("OFFSET");
        assertThat(treasury.standing("D1")).isEqualTo("OFFSET");
        assertThat(treasury.returns.states()).containsExactly("ABNORMAL");

        var refundNo = treasury.returns.numbers().getFirst();
        treasury.nameAccount.name(refundNo, new Party("李四", "6222000099998888", "第三家银行"));
        treasury.ordered(2);
        assertThat(treasury.endToEnd()).isNotEqualTo(first);
        bank.debit("D2", LESS, treasury.endToEnd());
        treasury.statement();
        assertThat(treasury.returns.states()).containsExactly("SUCCEEDED");
        assertThat(treasury.held()).isZero();
    }

    @Test
    void what_comes_back_later_is_stray_money_whose_return_waits_for_an_account() {
        tooLittleCame();
        treasury.ordered(1);
        var endToEnd = treasury.endToEnd();
        bank.debit("D1", LESS, endToEnd);
        treasury.statement();
        bank.returned("B1", LESS, endToEnd);
        treasury.statement();

        var back = treasury.matchTransfer.open().getFirst();
        assertThat(back.standing()).isEqualTo(new Standing.Unmatched(Standing.Why.RETURNED));
        assertThat(treasury.held()).isEqualTo(LESS);

        treasury.matchTransfer.giveBack(back.no(), "ann");
        treasury.sweep();
        assertThat(treasury.returns.states()).containsExactly("SUCCEEDED", "ABNORMAL");
    }

    @Test
    void an_account_is_named_once_and_only_where_one_is_missing() {
        tooLittleCame();
        var refundNo = treasury.returns.numbers().getFirst();

        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> treasury.nameAccount.name(refundNo, new Party("x", "6222000099998888", "y")));
        assertThatExceptionOfType(UnknownBankItem.class)
                .isThrownBy(() -> treasury.nameAccount.name(77, new Party("x", "6222000099998888", "y")));
    }

    private void tooLittleCame() {
        var payment = treasury.desk.pay(1, Method.BANK_TRANSFER);
        bank.credit("E1", LESS, Treasury.code(payment));
        treasury.statement();
    }
}
