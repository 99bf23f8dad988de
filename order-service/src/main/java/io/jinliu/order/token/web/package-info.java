@NullMarked
package io.jinliu.order.token.web;

import org.jspecify.annotations.NullMarked;
