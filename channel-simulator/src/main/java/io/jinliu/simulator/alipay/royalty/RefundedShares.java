package io.jinliu.simulator.alipay.royalty;

import io.jinliu.simulator.alipay.AlipayKeys;
import io.jinliu.simulator.alipay.AlipayRefusal;
import io.jinliu.simulator.alipay.BizContent;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.ReturnState;
import io.jinliu.simulator.book.Share;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.book.SplitReturn;
import io.jinliu.simulator.book.Splits;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Times;
import io.jinliu.simulator.wire.Yuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What receivers of a trade give back for its refund ({@code refund_royalty_parameters}). */
public final class RefundedShares {

    private final AlipayKeys keys;
    private final Book book;
    private final Numbers numbers;
    private final Times times;

    public RefundedShares(AlipayKeys keys, Book book, Numbers numbers, Times times) {
        this.keys = keys;
        this.book = book;
        this.numbers = numbers;
        this.times = times;
    }

    /** Refuses more than is refunded, and more of a receiver than he was given and still has. */
    public List<SplitReturn> of(Refund refund, Payment payment, BizContent content) {
        var asked = read(content);
        if (sum(asked) > refund.amountFen()) {
            throw tooMuch();
        }
        var returns = new ArrayList<SplitReturn>();
        asked.forEach((account, fen) -> take(refund, payment, account, fen, returns));
        return List.copyOf(returns);
    }

    public boolean same(Refund known, BizContent content) {
        var taken = new LinkedHashMap<Account, Long>();
        splits().backFor(known)
                .forEach(back -> taken.merge(new Account(back.type(), back.account()), back.amountFen(), Long::sum));
        return taken.equals(read(content));
    }

    public void show(Refund refund, ObjectNode shown) {
        var returns = splits().backFor(refund);
        if (returns.isEmpty()) {
            return;
        }
        var listed = shown.putArray("refund_royaltys");
        returns.forEach(back -> listed.add(Json.object()
                .put("refund_amount", Yuan.of(back.amountFen()))
                .put("royalty_type", "transfer")
                .put("result_code", back.state().name())
                .put("trans_out", back.account())
                .put("trans_in", keys.sellerId())));
    }

    private Map<Account, Long> read(BizContent content) {
        var asked = new LinkedHashMap<Account, Long>();
        for (var one : content.objects("refund_royalty_parameters", SettleForm.MOST_SHARES)) {
            SettleForm.requireTransfer(one);
            SettleForm.requireOurs(keys, one, "trans_in", "trans_in_type");
            asked.merge(Account.of(one, "trans_out", "trans_out_type"), one.fen("amount"), Long::sum);
        }
        return asked;
    }

    private static long sum(Map<Account, Long> asked) {
        return asked.values().stream().mapToLong(Long::longValue).sum();
    }

    /** From the oldest settlement on, until the receiver has given what is asked of him. */
    private void take(Refund refund, Payment payment, Account account, long fen, List<SplitReturn> returns) {
        long missingFen = fen;
        for (var split : splits().of(payment)) {
            long partFen = Math.min(missingFen, leftFen(split, account));
            if (partFen > 0) {
                returns.add(back(refund, split, account, partFen, returns.size()));
                missingFen -= partFen;
            }
        }
        if (missingFen > 0) {
            throw tooMuch();
        }
    }

    private long leftFen(Split split, Account account) {
        long givenFen = split.given().stream()
                .filter(share -> share.succeeded() && account.equals(new Account(share.type(), share.account())))
                .mapToLong(Share::amountFen)
                .sum();
        long takenFen = splits().backOf(split).stream()
                .filter(back -> back.holdsMoney() && account.equals(new Account(back.type(), back.account())))
                .mapToLong(SplitReturn::amountFen)
                .sum();
        return givenFen - takenFen;
    }

    private SplitReturn back(Refund refund, Split split, Account account, long fen, int at) {
        return new SplitReturn(
                refund.refundId() + "/" + at,
                numbers.of("", 18) + (at + 10),
                split.number(),
                refund.refundId(),
                account.type(),
                account.name(),
                fen,
                "",
                ReturnState.PROCESSING,
                "",
                times.now(),
                times.now());
    }

    private static AlipayRefusal tooMuch() {
        return AlipayRefusal.business("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", "退分账金额超限");
    }

    private Splits splits() {
        return book.of(Channel.ALIPAY).splits();
    }
}
