/** Payouts and their batches over HTTP, as JSON and as CSV. */
@NullMarked
package io.jinliu.payment.payout.web;

import org.jspecify.annotations.NullMarked;
