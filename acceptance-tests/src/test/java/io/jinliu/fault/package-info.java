@NullMarked
package io.jinliu.fault;

import org.jspecify.annotations.NullMarked;
