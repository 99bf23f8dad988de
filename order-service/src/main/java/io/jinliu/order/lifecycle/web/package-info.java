@NullMarked
package io.jinliu.order.lifecycle.web;

import org.jspecify.annotations.NullMarked;
