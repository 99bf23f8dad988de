package io.jinliu.payment.storedvalue;

/** Secrets that a test can know: 000001, 000002 … and imprints that can be read. */
final class OpenSecrets implements Secrets {

    private int last;

    @Override
    public String digits(int length) {
        return ("%0" + length + "d").formatted(++last);
    }

    @Override
    public String imprint(String text) {
        return "imprint of " + text;
    }
}
