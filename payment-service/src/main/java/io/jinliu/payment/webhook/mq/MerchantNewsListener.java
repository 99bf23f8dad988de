package io.jinliu.payment.webhook.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.payment.webhook.TellMerchant;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Hears one kind of our own events and tells the merchant; its effect is in the merchant's slot, not in the payment's. */
final class MerchantNewsListener<E extends Record & MerchantNews> implements EventListener<E> {

    private final Class<E> event;
    private final TellMerchant tellMerchant;
    private final JsonMapper json;

    MerchantNewsListener(Class<E> event, TellMerchant tellMerchant, JsonMapper json) {
        this.event = event;
        this.tellMerchant = tellMerchant;
        this.json = json;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<E> event() {
        return event;
    }

    @Override
    public String consumer() {
        return "payment-service.webhook-" + event.getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public Slot slot(E news) {
        var merchant = news.merchantId();
        return Slot.ofOwner(merchant == null ? news.about() : merchant);
    }

    @Override
    public void on(E news) {
        var merchant = news.merchantId();
        if (merchant != null) {
            tellMerchant.tell(merchant, news.type(), news.about(), json.writeValueAsString(news));
        }
    }
}
