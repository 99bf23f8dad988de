/** Stored value over HTTP. */
@NullMarked
package io.jinliu.payment.storedvalue.web;

import org.jspecify.annotations.NullMarked;
