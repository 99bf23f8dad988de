package io.jinliu.payment.split;

import io.jinliu.payment.channel.Receiver;

/** Who is to get how much, and what he is told it is for. */
public record Wish(Receiver receiver, Portion portion, String description) {}
