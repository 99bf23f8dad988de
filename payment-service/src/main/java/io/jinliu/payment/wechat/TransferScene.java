package io.jinliu.payment.wechat;

import io.jinliu.payment.channel.PayoutOrder.Scene;
import java.util.List;

/**
 * What WeChat calls a reason to pay (转账场景), and what it wants reported of it.
 *
 * @param reports each is told the payout's remark
 */
record TransferScene(String id, List<String> reports) {

    static TransferScene of(Scene scene) {
        return switch (scene) {
            case MARKETING -> new TransferScene("1000", List.of("活动名称", "奖励说明"));
            case COMMISSION -> new TransferScene("1005", List.of("岗位类型", "报酬说明"));
            case PURCHASE -> new TransferScene("1009", List.of("采购商品名称"));
            case COMPENSATION -> new TransferScene("1011", List.of("赔付原因"));
        };
    }
}
