package io.jinliu.simulator.wechat.share;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.ReturnState;
import io.jinliu.simulator.book.Share;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.book.SplitReturn;
import io.jinliu.simulator.book.Splits;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.ReturnDesk;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wechat.WechatRefusal;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;
import java.util.function.Predicate;

/** Shares taken back from merchants: the same number is the same return. Called inside {@code Book.exclusively}. */
final class ReturnOrders {

    private static final Duration WINDOW = Duration.ofDays(180);
    private static final int MOST_RETURNS = 50;

    private final Book book;
    private final ReturnDesk desk;
    private final Numbers numbers;
    private final Times times;

    ReturnOrders(Book book, ReturnDesk desk, Numbers numbers, Times times) {
        this.book = book;
        this.desk = desk;
        this.numbers = numbers;
        this.times = times;
    }

    Reply create(Fields body) {
        var split = split(body);
        var asked = read(body, split);
        var back =
                splits().back(asked.number()).map(known -> same(known, asked)).orElseGet(() -> accept(split, asked));
        return Reply.json(200, ShareView.of(split, back));
    }

    Reply query(String outReturnNo, Request request) {
        var outOrderNo = request.parameter("out_order_no")
                .orElseThrow(() -> WechatError.PARAM_ERROR.because("缺少参数 out_order_no"));
        var split = splits().split(outOrderNo).orElseThrow(() -> unknown("分账单不存在"));
        return splits().back(outReturnNo)
                .filter(back -> back.splitNumber().equals(outOrderNo))
                .map(back -> Reply.json(200, ShareView.of(split, back)))
                .orElseThrow(() -> unknown("回退单不存在"));
    }

    /** By WeChat's number of the split, the merchant's, or both. */
    private Split split(Fields body) {
        var orderId = body.optional("order_id", 64);
        var outOrderNo = body.optional("out_order_no", 64);
        if (orderId.isEmpty() && outOrderNo.isEmpty()) {
            throw WechatError.PARAM_ERROR.because("order_id 和 out_order_no 不能同时为空");
        }
        Predicate<Split> meant = split -> (orderId.isEmpty() || orderId.equals(split.splitId()))
                && (outOrderNo.isEmpty() || outOrderNo.equals(split.number()));
        return splits().all().stream().filter(meant).findFirst().orElseThrow(() -> unknown("分账单不存在"));
    }

    private SplitReturn read(Fields body, Split split) {
        return new SplitReturn(
                body.number("out_return_no", 1, 64),
                numbers.of("30010100", 12),
                split.number(),
                "",
                ReceiverType.MERCHANT_ID.name(),
                body.text("return_mchid", 32),
                body.fen("amount"),
                body.text("description", 80),
                ReturnState.PROCESSING,
                "",
                times.now(),
                times.now());
    }

    private static SplitReturn same(SplitReturn known, SplitReturn asked) {
        if (!known.sameTermsAs(asked)) {
            throw invalid("商户回退单号重复，且参数与首次请求不一致");
        }
        return known;
    }

    private SplitReturn accept(Split split, SplitReturn asked) {
        if (!split.finished()) {
            throw invalid("分账单未完成，不能发起回退");
        }
        if (split.finishedAt().plus(WINDOW).isBefore(times.now())) {
            throw invalid("分账单已超过可回退的最大期限");
        }
        var earlier = splits().backOf(split);
        if (earlier.size() >= MOST_RETURNS) {
            throw invalid("分账单已超过最大回退次数");
        }
        long heldFen = earlier.stream()
                .filter(back -> back.holdsMoney() && back.account().equals(asked.account()))
                .mapToLong(SplitReturn::amountFen)
                .sum();
        if (asked.amountFen() > givenFen(split, asked) - heldFen) {
            throw invalid("回退金额超过该接收方的分账金额");
        }
        return desk.accept(Channel.WECHAT, asked);
    }

    /** Only what a merchant received comes back this way. */
    private static long givenFen(Split split, SplitReturn asked) {
        long givenFen = split.given().stream()
                .filter(share -> share.succeeded()
                        && share.type().equals(asked.type())
                        && share.account().equals(asked.account()))
                .mapToLong(Share::amountFen)
                .sum();
        if (givenFen == 0) {
            throw invalid("回退商户不是该分账单的商户接收方");
        }
        return givenFen;
    }

    private static WechatRefusal invalid(String message) {
        return WechatError.INVALID_REQUEST.because(message);
    }

    private static WechatRefusal unknown(String message) {
        return WechatError.RESOURCE_NOT_EXISTS.because(message);
    }

    private Splits splits() {
        return book.of(Channel.WECHAT).splits();
    }
}
