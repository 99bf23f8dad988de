package io.jinliu.payment.alipay;

/** Why a call brought no answer we can use. */
sealed interface AlipayFailure {

    /** Alipay's definite no, in its own word. */
    record Said(String code, String message) implements AlipayFailure {

        /** Its systems failed; whether the request was done is open. */
        boolean ofAlipaysMaking() {
            return code.endsWith("ACQ.SYSTEM_ERROR") || code.startsWith("isp.");
        }

        /** Our keys, rights or balance, or too many calls: the same request passes later. */
        boolean passing() {
            return code.startsWith("isv.") || code.endsWith("BALANCE_NOT_ENOUGH") || code.contains("LIMIT");
        }

        boolean is(String word) {
            return code.equals(word);
        }

        @Override
        public String toString() {
            return code + ": " + message;
        }
    }

    /** It never left. */
    record NotSent(String why) implements AlipayFailure {}

    record NoAnswer(String why) implements AlipayFailure {}
}
