package io.jinliu.payment.bank;

/** Somebody's account elsewhere. Personal: stored encrypted, never printed. */
public record Party(String name, String account, String bank) {

    @Override
    public String toString() {
        return "somebody's account";
    }
}
