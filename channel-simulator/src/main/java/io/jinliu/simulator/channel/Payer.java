package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.MoneyPaid;
import io.jinliu.simulator.book.Entry.OrderScanned;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Scan;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.wire.Times;
import org.jspecify.annotations.Nullable;

/** The person with the phone. */
public final class Payer {

    private final Book book;
    private final Numbers numbers;
    private final News news;
    private final Times times;

    public Payer(Book book, Numbers numbers, News news, Times times) {
        this.book = book;
        this.numbers = numbers;
        this.news = news;
        this.times = times;
    }

    /** Opens the order without paying it. */
    public Trade scan(Channel channel, Move move) {
        return book.exclusively(() -> {
            var trade = find(channel, move).asOf(times.now());
            if (trade instanceof Waiting open && open.scan() == null) {
                var scan = new Scan(numbers.transaction(channel), times.now());
                book.record(new OrderScanned(channel, open.order().outTradeNo(), scan));
            }
            return find(channel, move).asOf(times.now());
        });
    }

    /** Pays; refuses what a channel refuses its payer, unless the move insists. */
    public Payment pay(Channel channel, Move move) {
        return book.exclusively(() -> {
            var trade = find(channel, move).asOf(times.now());
            var payment = payment(channel, trade, move);
            book.record(new MoneyPaid(channel, payment));
            news.paid(channel, trade.order(), payment);
            return payment;
        });
    }

    private Trade find(Channel channel, Move move) {
        var accounts = book.of(channel);
        return accounts.trade(move.outTradeNo())
                .or(() -> accounts.tradeByCode(move.code()))
                .orElseThrow(() -> new PayerRefused("NO_SUCH_ORDER", "The channel knows no such order"));
    }

    private Payment payment(Channel channel, Trade trade, Move move) {
        return switch (trade) {
            case Waiting open -> payment(channel, trade, move, open.scan(), false);
            case Closed closed when move.afterClose() -> payment(channel, trade, move, closed.scan(), true);
            case Closed _ ->
                throw new PayerRefused("ORDER_CLOSED", "The order is closed; say afterClose to pay it anyway");
            case Paid _ when move.twice() -> payment(channel, trade, move, null, false);
            case Paid _ -> throw new PayerRefused("ORDER_PAID", "The order is paid; say twice to pay it again");
        };
    }

    private Payment payment(Channel channel, Trade trade, Move move, @Nullable Scan scan, boolean late) {
        var order = trade.order();
        var amount = move.amountFen() > 0 ? move.amountFen() : order.amountFen();
        if (move.couponFen() >= amount) {
            throw new PayerRefused("COUPON_TOO_LARGE", "A coupon never pays the whole amount here");
        }
        return new Payment(
                scan == null ? numbers.transaction(channel) : scan.transactionId(),
                order.outTradeNo(),
                amount,
                move.couponFen(),
                order.payer() == null ? move.payer(channel) : order.payer(),
                times.now(),
                late);
    }

    /**
     * What the payer does.
     *
     * @param amountFen 0 for the amount asked
     * @param afterClose pay even though the order is closed
     * @param twice pay even though the order is paid
     */
    public record Move(
            String outTradeNo,
            String code,
            long amountFen,
            long couponFen,
            boolean afterClose,
            boolean twice,
            String payer) {

        public static Move pay(String outTradeNo) {
            return new Move(outTradeNo, "", 0, 0, false, false, "");
        }

        private String payer(Channel channel) {
            if (!payer.isEmpty()) {
                return channel == Channel.UNIONPAY ? masked(payer) : payer;
            }
            return switch (channel) {
                case WECHAT -> "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
                case ALIPAY -> "2088102100000016";
                case UNIONPAY -> "621626****0018";
            };
        }

        /** Of a card nobody but its bank keeps more than six digits and four. */
        private static String masked(String card) {
            return card.length() <= 10 ? card : card.substring(0, 6) + "****" + card.substring(card.length() - 4);
        }
    }
}
