package io.jinliu.order.particulars;

/** To whom and where the goods go. */
public record Receiver(String name, String mobile, String address) {

    /** Never the person: a log line or a message may show us as text. */
    @Override
    public String toString() {
        return "Receiver " + masked().name;
    }

    /** Enough to recognise one's own, too little to find somebody. */
    public Receiver masked() {
        return new Receiver(Masks.name(name), Masks.mobile(mobile), Masks.address(address));
    }
}
