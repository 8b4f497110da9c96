/** Tables as Excel workbooks. */
@NullMarked
package dev.footfall.excel;

import org.jspecify.annotations.NullMarked;
