package io.jinliu.payment.bill;

/** A file that came and was read. */
final class FileRead {

    private final byte[] bytes;
    private final String name;
    private final String sha256;
    private final Verdict verdict;

    FileRead(byte[] bytes, String name, String sha256, Verdict verdict) {
        this.bytes = bytes.clone();
        this.name = name;
        this.sha256 = sha256;
        this.verdict = verdict;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String sha256() {
        return sha256;
    }

    Verdict verdict() {
        return verdict;
    }

    ChannelBill.File asVersion(int version) {
        return new ChannelBill.File(version, name, sha256);
    }

    /** What its reader says of it. */
    sealed interface Verdict {}

    record Good(ChannelBill.Sums sums) implements Verdict {}

    /** @param why the reason and the line, never what stands in it */
    record Bad(String why) implements Verdict {}
}
