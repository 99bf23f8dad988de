/** Apps over HTTP, and the door for signed requests. */
@NullMarked
package io.jinliu.payment.merchant.web;

import org.jspecify.annotations.NullMarked;
