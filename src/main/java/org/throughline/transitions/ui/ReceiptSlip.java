package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.QrCode;

/** What goes with a record on paper: the address to print and the code to tell by telephone. */
final class ReceiptSlip extends Div {

    private static final long serialVersionUID = 1L;

    ReceiptSlip(String address, String code, PaperLinks papers) {
        Span link = new Span(address);
        link.addClassName("tl-lines");
        link.setId("receipt-address");
        Span told = new Span(code.substring(0, 4) + " " + code.substring(4));
        told.addClassName("tl-code");
        told.setId("receipt-code");
        Image picture = new Image(QrCode.of(address), "QR code of the address");
        picture.setWidth("12rem");
        Div letter = new Div(
                new H3("To print and put with the record"),
                new Paragraph("Please confirm at this address that the record has come. You are told the code by"
                        + " telephone."),
                picture,
                new Paragraph(link));
        letter.addClassName("tl-letter");
        Notice tell = new Notice(new Span("Tell this code by telephone; do not put it on the paper: "), told);
        add(
                new H2("Hand over on paper"),
                tell,
                letter,
                new Paragraph(
                        "Address and code are shown only now. The letter stands alone on the paper when you print this"
                                + " page. The record itself:"),
                papers);
    }
}
