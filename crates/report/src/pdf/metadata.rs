//! What the file says about itself: title, language, date, and the standard it keeps.

use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};

use crate::document::Imprint;
use crate::font::printable_form;
use crate::pdf::content::Written;
use crate::pdf::text;

const PRODUCER: &str = concat!("Bridgewell ", env!("CARGO_PKG_VERSION"));

/// Adds the XMP metadata; gives its stream. It stays uncompressed, so that other programs can read it.
pub(crate) fn xmp(file: &mut Document, title: &str, imprint: &Imprint) -> ObjectId {
    let made = imprint.made_at.format("%Y-%m-%dT%H:%M:%S");
    let packet = format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
         <pdfuaid:part>1</pdfuaid:part>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n\
         <dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreateDate>{made}</xmp:CreateDate>\n\
         <pdf:Producer>{PRODUCER}</pdf:Producer>\n\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>",
        escaped(title),
        escaped(&imprint.school),
    );
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    file.add_object(Stream::new(dictionary, packet.into_bytes()))
}

/// Adds the older form of the same.
pub(crate) fn info(file: &mut Document, title: &str, imprint: &Imprint) -> ObjectId {
    file.add_object(dictionary! {
        "Title" => text(title),
        "Author" => text(&imprint.school),
        "Producer" => text(PRODUCER),
        "CreationDate" => Object::string_literal(imprint.made_at.format("D:%Y%m%d%H%M%S").to_string()),
    })
}

/// Words inside XML, without the characters that XML forbids.
fn escaped(words: &str) -> String {
    let plain: String =
        printable_form(words).map(|letter| if letter == '\n' { ' ' } else { letter }).collect();
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A name for the file's bytes that follows from what is in it.
pub(crate) fn file_id(title: &str, imprint: &Imprint, contents: &[Written]) -> Object {
    let mut sum = Sum::new();
    sum.add(title.as_bytes());
    sum.add(imprint.school.as_bytes());
    sum.add(imprint.made_at.format("%Y-%m-%dT%H:%M:%S").to_string().as_bytes());
    let first = sum.value();
    for written in contents {
        sum.add(&written.bytes);
    }
    let bytes = [first.to_be_bytes(), sum.value().to_be_bytes()].concat();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A running sum of bytes (FNV-1a, 64 bits): no secret, only the same for the same bytes.
pub(crate) struct Sum(u64);

impl Sum {
    pub fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    pub fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }

    pub fn value(&self) -> u64 {
        self.0
    }
}
