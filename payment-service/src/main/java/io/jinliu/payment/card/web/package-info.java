/** Cards and their batches over HTTP. */
@NullMarked
package io.jinliu.payment.card.web;

import org.jspecify.annotations.NullMarked;
