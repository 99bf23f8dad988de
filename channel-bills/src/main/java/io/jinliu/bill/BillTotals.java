package io.jinliu.bill;

import io.jinliu.common.money.Money;
import java.util.List;

/**
 * Sums over a bill's rows.
 *
 * @param in what came to the merchant, before fees
 * @param out what left the merchant, before fees, as a positive amount
 * @param fees what the channel kept, less what it gave back
 */
public record BillTotals(int rows, Money in, Money out, Money fees) {

    static BillTotals of(List<BillRow> rows) {
        var in = Money.cny(0);
        var out = Money.cny(0);
        var fees = Money.cny(0);
        for (var row : rows) {
            switch (row) {
                case TradeRow trade -> fees = fees.plus(trade.fee());
                case FlowRow flow when flow.kind() == RowKind.FEE -> fees = fees.minus(flow.signed());
                case FlowRow _ -> {}
            }
            in = row.direction() == Direction.IN ? in.plus(row.amount()) : in;
            out = row.direction() == Direction.OUT ? out.plus(row.amount()) : out;
        }
        return new BillTotals(rows.size(), in, out, fees);
    }
}
