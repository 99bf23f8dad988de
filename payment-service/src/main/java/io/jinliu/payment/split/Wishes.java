package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.split.Portion.Fixed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Who is to get how much of one amount, by the receivers' ids: in which order they were named changes nothing. */
record Wishes(List<Wish> all) {

    Wishes {
        all = all.stream()
                .sorted(Comparator.comparing((Wish wish) -> wish.receiver().id()))
                .toList();
    }

    /**
     * The shares of an amount, to the fen.
     *
     * @throws ReceiverNamedTwice if somebody is to get two shares
     * @throws SplitTooLarge if they are more than the amount
     * @throws MoreThanShareable if one is in another currency
     * @throws ShareTooSmall if somebody would get nothing
     */
    List<Share> of(Money amount) {
        var portions = portions(amount);
        var parts = Division.of(amount, portions).shares();
        var shares = new ArrayList<Share>();
        for (var wish : all) {
            var part = Objects.requireNonNull(parts.get(wish.receiver().id()));
            if (!part.positive()) {
                throw new ShareTooSmall();
            }
            shares.add(new Share(
                    shares.size() + 1, wish.receiver(), part, wish.description(), new ShareOutcome.Pending()));
        }
        return List.copyOf(shares);
    }

    private Map<String, Portion> portions(Money amount) {
        var portions = new TreeMap<String, Portion>();
        for (var wish : all) {
            if (wish.portion() instanceof Fixed(var fixed) && !fixed.currency().equals(amount.currency())) {
                throw new MoreThanShareable("nothing was collected in " + fixed.currency());
            }
            if (portions.put(wish.receiver().id(), wish.portion()) != null) {
                throw new ReceiverNamedTwice();
            }
        }
        return portions;
    }
}
