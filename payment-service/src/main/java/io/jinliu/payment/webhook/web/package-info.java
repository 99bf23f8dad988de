/** Webhooks over HTTP: how merchants manage them, and how they are posted. */
@NullMarked
package io.jinliu.payment.webhook.web;

import org.jspecify.annotations.NullMarked;
