/// File types as facts: table, code, the English label.
///
/// Source: the Publications Office of the European Union (2019), reuse under Decision 2011/833/EU. Younger codes
/// are missing.
enum FileTypeFacts {
  static let rows = """
    file-type ARC ARC
    file-type ARC_GZ ARC GZ
    file-type ATOM Atom Feed
    file-type AZW Amazon Kindle eBook
    file-type BIN Binary Data
    file-type BITS BITS XML
    file-type BMP Bitmap Image File
    file-type BWF BWF
    file-type CSS CSS
    file-type CSV CSV
    file-type DBF DBF
    file-type DCR DCR File
    file-type DMP Oracle Dump
    file-type DOC Word DOC
    file-type DOCX Word DOCX
    file-type DTD_SGML SGML DTD
    file-type DTD_XML XML DTD
    file-type E00 E00
    file-type ECW ECW
    file-type EPS Encapsulated Postscript
    file-type EPUB EPUB
    file-type EXE EXE
    file-type FMX2 Formex 2
    file-type FMX3 Formex 3
    file-type FMX4 Formex 4
    file-type GDB Esri File Geodatabase
    file-type GEOJSON GeoJSON
    file-type GIF GIF
    file-type GML GML
    file-type GMZ Zipped GML
    file-type GRID Esri binary grid
    file-type GRID_ASCII Esri ASCII grid
    file-type GZIP GNU zip
    file-type HDF HDF
    file-type HTML HTML
    file-type HTML_SIMPL HTML simplified
    file-type ICS ICalendar
    file-type INDD INDD
    file-type ISO ISO image
    file-type ISO_ZIP Zipped ISO image
    file-type JATS JATS XML
    file-type JPEG JPEG
    file-type JPEG2000 JPEG 2000
    file-type JS JavaScript
    file-type JSON JSON
    file-type JSON_LD JSON-LD
    file-type KML KML
    file-type KMZ KMZ
    file-type LAS LASer file
    file-type LAZ Compressed LAS file
    file-type MAP_PRVW ArcGIS Map Preview
    file-type MAP_SRVC ArcGIS Map Service
    file-type MBOX MBOX
    file-type MDB MDB
    file-type METS METS XML
    file-type METS_ZIP METS package
    file-type MHTML MHTML
    file-type MOBI Mobipocket eBook
    file-type MOP MOP
    file-type MPEG2 MPEG-2
    file-type MPEG4 MPEG-4
    file-type MPEG4_AVC MPEG-4 AVC
    file-type MRSID MrSID
    file-type MSG_HTTP HTTP Message
    file-type MXD MXD
    file-type N3 N3
    file-type NETCDF NetCDF
    file-type OCTET Octet Stream
    file-type ODB OpenDocument Database
    file-type ODC OpenDocument Chart
    file-type ODF ODF
    file-type ODG OpenDocument Image
    file-type ODS ODS
    file-type ODT ODT
    file-type OP_DATPRO Provisional data
    file-type OVF OVF
    file-type OWL OWL
    file-type PDF PDF
    file-type PDF1X PDF1X
    file-type PDFA1A PDF/A-1a
    file-type PDFA1B PDF/A-1b
    file-type PDFA2A PDF/A-2a
    file-type PDFA2B PDF/A-2b
    file-type PDFA3 PDFA-3
    file-type PDFX PDF/X
    file-type PDFX1A PDF/X-1a
    file-type PDFX2A PDF/X-2a
    file-type PDFX4 PDF/X-4
    file-type PL Perl script
    file-type PNG PNG
    file-type PPS PowerPoint Slide Show
    file-type PPSX PowerPoint PPSX
    file-type PPT PowerPoint PPT
    file-type PPTX PowerPoint PPTX
    file-type PS PS
    file-type PSD PSD
    file-type PWP PWP
    file-type QGS QGS
    file-type RAR RAR
    file-type RDF RDF
    file-type RDFA RDFa
    file-type RDF_N_QUADS RDF N-Quads
    file-type RDF_N_TRIPLES RDF N-Triples
    file-type RDF_TRIG RDF TriG
    file-type RDF_TURTLE RDF Turtle
    file-type RDF_XML RDF XML
    file-type REST Esri REST
    file-type RSS RSS feed
    file-type RTF RTF
    file-type SCHEMA_XML XML schema
    file-type SDMX SDMX
    file-type SGML SGML
    file-type SHP Esri Shape
    file-type SKOS_XML SKOS
    file-type SPARQLQ SPARQL
    file-type SPARQLQRES SPARQL results
    file-type SQL SQL
    file-type SVG SVG
    file-type TAB MapInfo TAB file
    file-type TAB_RSTR MapInfo TAB raster file
    file-type TAR TAR
    file-type TAR_GZ TAR GZ
    file-type TAR_XZ TAR XZ
    file-type TIFF TIFF
    file-type TIFF_FX TIFF FX
    file-type TMX TMX
    file-type TSV TSV
    file-type TXT Plain text
    file-type WARC WARC
    file-type WARC_GZ WARC GZ
    file-type WFS_SRVC WFS
    file-type WMS_SRVC WMS
    file-type WORLD World file
    file-type XHTML XHTML
    file-type XHTML_SIMPL XHTML simplified
    file-type XLIFF XLIFF
    file-type XLS Excel XLS
    file-type XLSX Excel XLSX
    file-type XML XML
    file-type XSLFO XSL-FO
    file-type XSLT XSLT
    file-type XYZ XYZ Chemical File
    file-type ZIP ZIP
    """
}
