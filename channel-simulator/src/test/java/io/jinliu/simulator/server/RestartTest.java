package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A simulator that died leaves its folder behind; the next one goes on from there. */
class RestartTest {

    static final String NUMBER = "T20260101";

    final Merchant merchant = new Merchant();
    RunningSimulator simulator = RunningSimulator.fresh(50);

    @AfterEach
    void stop() {
        simulator.close();
        merchant.close();
    }

    @Test
    void tells_the_same_book_by_the_same_keys_and_still_brings_the_news() {
        merchant.status = 503;
        var sdk = new WechatSdk(simulator, merchant.notifyUrl());
        sdk.open(NUMBER, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", NUMBER));
        var transaction = sdk.parsed(merchant.notice(1), Transaction.class);
        var sums = simulator.book("").get("wechat");
        var trades = simulator.book("/wechat/trades");

        restartFromWhatWasOnDisk();

        assertThat(simulator.book("").get("wechat")).isEqualTo(sums);
        assertThat(simulator.book("/wechat/trades")).isEqualTo(trades);
        var again = new WechatSdk(simulator, merchant.notifyUrl());
        assertThat(again.query(NUMBER).getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
        merchant.heard.clear();
        merchant.status = 200;
        assertThat(again.parsed(merchant.notice(1), Transaction.class).getTransactionId())
                .isEqualTo(transaction.getTransactionId());
    }

    @Test
    void gives_no_number_twice() {
        var sdk = new WechatSdk(simulator, merchant.notifyUrl());
        sdk.open(NUMBER, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", NUMBER));
        var first = sdk.query(NUMBER).getTransactionId();

        restartFromWhatWasOnDisk();

        var again = new WechatSdk(simulator, merchant.notifyUrl());
        again.open("T20260102", 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", "T20260102"));
        assertThat(again.query("T20260102").getTransactionId()).isNotEqualTo(first);
    }

    /** The copy is taken while the first one runs: what a kill would leave. */
    private void restartFromWhatWasOnDisk() {
        var image = Folders.temporary();
        Folders.copy(simulator.data.resolve("simulator/keys"), image.resolve("simulator/keys"));
        Folders.copyFile(simulator.data.resolve("simulator/journal.jsonl"), image.resolve("simulator/journal.jsonl"));
        simulator.close();
        simulator = new RunningSimulator(image, 50);
    }
}
