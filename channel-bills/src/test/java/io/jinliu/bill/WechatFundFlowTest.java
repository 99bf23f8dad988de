package io.jinliu.bill;

import static io.jinliu.bill.Samples.refused;
import static io.jinliu.bill.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WechatFundFlowTest {

    static final BillFormat FORMAT = BillFormat.WECHAT_FUND_FLOW;

    @Test
    void every_movement_of_the_account_is_a_row_with_the_balance_behind_it() {
        var bill = Samples.wechat(FORMAT, text("wechat-fund-flow.csv"));

        assertThat(bill.totals()).isEqualTo(new BillTotals(4, Money.cny(100_00), Money.cny(1050_30), Money.cny(60)));
        assertThat(bill.rows())
                .extracting(BillRow::kind)
                .containsExactly(RowKind.PAYMENT, RowKind.FEE, RowKind.REFUND, RowKind.OTHER);
        assertThat(((FlowRow) bill.rows().getLast()).balance()).isEqualTo(Money.cny(49_70));
        assertThat(bill.rows().getLast().outNo()).isNull();
    }

    @Test
    void the_documents_wide_brackets_are_understood() {
        var wide = text("wechat-fund-flow.csv").replace("(元)", "（元）");

        assertThat(Samples.wechat(FORMAT, wide).rows()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "`1099.40 | `1099.41 | BALANCE_BROKEN | 3",
                "`4,`1    | `5,`1    | TOTALS_DIFFER  | 7",
                "`4,`1    | `4,`2    | TOTALS_DIFFER  | 7",
                "`1050.30 | `1050.31 | TOTALS_DIFFER  | 7",
                "`收入     | `转入     | UNKNOWN_KIND   | 2",
                "`0.60    | `-0.60   | WRONG_SIGN     | 3",
                "备注,业务凭证号 | 业务凭证号,备注 | CHANGED_LAYOUT | 1"
            })
    void what_is_not_as_published_refuses_the_whole_file(String part, String other, Reason reason, int line) {
        var refused = refused(
                () -> Samples.wechat(FORMAT, text("wechat-fund-flow.csv").replace(part, other)));

        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.line()).isEqualTo(line);
    }
}
