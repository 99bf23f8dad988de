package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads bills of every channel. Stateless; keeps the whole file in memory, as {@link BillLimits} allow. */
public final class BillReader {

    static final Charset GBK = Charset.forName("GBK");

    private final BillLimits limits;

    public BillReader() {
        this(BillLimits.USUAL);
    }

    public BillReader(BillLimits limits) {
        this.limits = limits;
    }

    /** @throws BillRefused for the whole file, with the line and the reason; nothing of it was handed out before */
    public Bill read(BillFile file) {
        if (file.bytes().length > limits.bytes()) {
            throw new BillRefused(Reason.TOO_LARGE, 0, "%d bytes".formatted(file.bytes().length));
        }
        return switch (file.format()) {
            case WECHAT_TRADE -> WechatTrade.read(wechat(file), new Rows(limits), file.day());
            case WECHAT_FUND_FLOW -> WechatFundFlow.read(wechat(file), new Rows(limits), file.day());
            case ALIPAY_TRADE -> AlipayTrade.read(alipay(file, "业务明细"), new Rows(limits), file.day());
            case ALIPAY_ACCOUNT -> AlipayAccount.read(alipay(file, "账务明细"), new Rows(limits), file.day());
            case UNIONPAY_ZM -> UnionPayZm.read(unionPay(file), new Rows(limits), file.day());
        };
    }

    private Lines wechat(BillFile file) {
        var unpacked = Gzip.unpacked(file.bytes(), limits);
        Sha1.check(unpacked, file.sha1());
        return new Lines(ByteOrderMark.without(unpacked), StandardCharsets.UTF_8, limits);
    }

    private Lines alipay(BillFile file, String title) {
        return new Lines(Archive.alipay(title).unpacked(file.bytes(), limits), GBK, limits);
    }

    private Lines unionPay(BillFile file) {
        return new Lines(Archive.unionPay().unpacked(file.bytes(), limits), GBK, limits);
    }
}
