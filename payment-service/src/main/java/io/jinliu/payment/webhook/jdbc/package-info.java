/** Endpoints, events and deliveries as rows in the merchant's slot. */
@NullMarked
package io.jinliu.payment.webhook.jdbc;

import org.jspecify.annotations.NullMarked;
