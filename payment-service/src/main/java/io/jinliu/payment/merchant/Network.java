package io.jinliu.payment.merchant;

import java.net.InetAddress;

/** A range of addresses in CIDR notation, such as {@code 10.0.0.0/8}; a bare address is a range of one. */
public record Network(InetAddress base, int bits) {

    public Network {
        if (bits < 0 || bits > base.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No such prefix length: " + bits);
        }
    }

    /** @throws IllegalArgumentException if it is none; a name is none */
    public static Network of(String cidr) {
        var slash = cidr.indexOf('/');
        if (slash < 0) {
            var address = InetAddress.ofLiteral(cidr);
            return new Network(address, address.getAddress().length * Byte.SIZE);
        }
        return new Network(
                InetAddress.ofLiteral(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        var ours = base.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return base.getHostAddress() + "/" + bits;
    }
}
