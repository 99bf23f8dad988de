package io.jinliu.payment.channel;

import java.util.Optional;

/**
 * What a way to pay must know of whoever pays.
 *
 * @param id his id at the channel: openid (WeChat), buyer_id or buyer_open_id (Alipay)
 * @param code what his phone shows to be scanned; whoever has it can take his money, so it is neither kept nor printed
 * @param address where he browses from
 */
public record Payer(Optional<String> id, Optional<String> code, Optional<String> address) {

    /** The way to pay finds him by itself. */
    public static final Payer ANYBODY = new Payer(Optional.empty(), Optional.empty(), Optional.empty());

    public static Payer of(String id) {
        return new Payer(Optional.of(id), Optional.empty(), Optional.empty());
    }

    public static Payer showing(String code) {
        return new Payer(Optional.empty(), Optional.of(code), Optional.empty());
    }

    public static Payer at(String address) {
        return new Payer(Optional.empty(), Optional.empty(), Optional.of(address));
    }

    public boolean has(Method.Particular particular) {
        return switch (particular) {
            case PAYER_ID -> id.isPresent();
            case AUTH_CODE -> code.isPresent();
            case PAYER_IP -> address.isPresent();
        };
    }

    /** The same as it was when the payment was opened, where that was kept. */
    public Payer known(Optional<String> knownId) {
        return new Payer(knownId, code, address);
    }

    @Override
    public String toString() {
        return "Payer[id=%b, code=%b, address=%b]".formatted(id.isPresent(), code.isPresent(), address.isPresent());
    }
}
