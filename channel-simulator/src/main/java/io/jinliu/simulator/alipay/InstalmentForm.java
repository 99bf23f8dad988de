package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Instalments;
import org.jspecify.annotations.Nullable;

/** Reads {@code extend_params}: whether the payer is to pay in instalments, and who bears their charge. */
final class InstalmentForm {

    private InstalmentForm() {}

    /** Null when he pays at once. */
    static @Nullable Instalments read(BizContent content) {
        var extended = content.object("extend_params");
        if (extended.isEmpty()) {
            return null;
        }
        var count = extended.get().optional("hb_fq_num", 5);
        var percent = extended.get().optional("hb_fq_seller_percent", 3);
        return count.isEmpty() && percent.isEmpty() ? null : new Instalments(count(count), sellerPercent(percent));
    }

    private static int count(String count) {
        return switch (count) {
            case "3" -> 3;
            case "6" -> 6;
            case "12" -> 12;
            case String _ -> throw AlipayRefusal.parameter("参数无效: hb_fq_num");
        };
    }

    private static int sellerPercent(String percent) {
        return switch (percent) {
            case "", "0" -> 0;
            case "100" -> 100;
            case String _ -> throw AlipayRefusal.parameter("参数无效: hb_fq_seller_percent");
        };
    }
}
