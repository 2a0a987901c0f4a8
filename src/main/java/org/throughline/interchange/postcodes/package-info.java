/**
 * Where postcodes are, from the directories that publish it. Millions of rows are read one after another; what a file
 * says that is not on record yet is one line for each district, such as BL9.
 */
@NullMarked
package org.throughline.interchange.postcodes;

import org.jspecify.annotations.NullMarked;
