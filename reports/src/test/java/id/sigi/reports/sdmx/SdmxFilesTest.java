package id.sigi.reports.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.inclusion.ParityIndex;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.proportion.Wilson;
import id.sigi.programme.fault.RequestFault;
import id.sigi.reports.disclosure.DisclosureControl;
import id.sigi.reports.disclosure.DisclosureRules;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** FEATURE UNDER TEST: files of exchange of the programme's registry, their agreement with what was released, and the refusal of changed ones. */
@Tag("kernel")
class SdmxFilesTest {
    private static final IndicatorRegistry REGISTRY = PlanFile.shippedRegistry();
    private static final SdmxPeriod PERIOD = new SdmxPeriod("2021", "2020-03-02/2021-10-10");
    private static final Map<String, String> FILES = files();

    private static Estimate share(String indicator, String subgroup, long counted, long base) {
        Label label = new Label(
                indicator,
                Estimand.of(Quantity.SHARE),
                Contrast.NONE,
                subgroup,
                Estimator.of(Procedure.COUNT_OVER_COUNT));
        return Estimate.of(
                label, Inference.point((double) counted / base), Basis.share(counted, base, "beneficiaries"));
    }

    private static Estimate answered(String indicator, String subgroup, long counted, long base) {
        Label label = new Label(
                indicator, Estimand.of(Quantity.SHARE), Contrast.NONE, subgroup, Estimator.of(Procedure.PROPORTION));
        return Estimate.of(label, Wilson.inference(counted, base), Basis.share(counted, base, "respondents"));
    }

    private static Estimate parity() {
        Label label = new Label(
                "P-4.3",
                Estimand.of(Quantity.PARITY_INDEX),
                Contrast.of(Contrast.Kind.RATIO, "FEMALE", "MALE"),
                Label.ALL,
                Estimator.of(Procedure.RATIO_OF_SHARES));
        return Estimate.of(
                label,
                new ParityIndex(400, 1000, 500, 1000).find().orElseThrow(),
                Basis.arms(1000, 1000, "beneficiaries in both groups"));
    }

    private static Map<String, String> files() {
        List<Estimate> rows = List.of(
                share("P-4.3", "all", 900, 2000),
                share("P-4.3", "sex=FEMALE", 400, 1000),
                share("P-4.3", "disability=ANY", 4, 60),
                parity(),
                share("women", "wave=3", 512, 1111),
                share("women", "province=32", 123, 456),
                answered("P-8.3", "all", 300, 700),
                answered("P-8.3", "survey_round=SURVEY_3", 210, 400),
                answered("P-8.6", "sex=FEMALE", 12, 90),
                share("no indicator", "all", 20, 50));
        EstimateSet set = new EstimateSet(
                "inclusion",
                Evidence.DESCRIPTIVE,
                new Provenance("inclusion", "built-in", List.of(), "test", 0),
                List.of(),
                List.of(),
                rows);
        return SdmxFiles.files(
                List.of(DisclosureControl.release(set, DisclosureRules.withDefaults())), REGISTRY, PERIOD);
    }

    private static Document xml(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(FILES.get(name))));
    }

    private static String at(Document document, String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path, document);
    }

    private static List<String> lines(String start) {
        return FILES.get("data-1.0.csv")
                .lines()
                .filter(line -> line.contains(start))
                .toList();
    }

    @Test
    void anUnchangedFolderIsAccepted() {
        assertEquals(9, SdmxCheck.check(FILES));
    }

    @Test
    void valuesArePercentagesAndRatiosWithTheirCountsAndBounds() {
        assertEquals(
                List.of(
                        "PMO_PRAKERJA:DF_INDICATORS(1.0),A,P_4_3,INCLUSION_BENEFICIARIES,SHARE,_Z,360,F,_T,_T,_T,_T,_T,_T,_T,_T,_T,"
                                + "2021,40.0,A,F,PT,1,,,400,1000,2020-03-02/2021-10-10"),
                lines("P_4_3,INCLUSION_BENEFICIARIES,SHARE,_Z,360,F"));
        // R 4.2.2: 0.8 exp(-+ qnorm(.975) sqrt(.6/400 + .5/500)) = 0.7253174 .. 0.8823724; printed in steps of 0.001.
        assertTrue(lines("PARITY,SEX_FEMALE_MALE").get(0).contains(",0.800,A,F,RO,3,0.725,0.882,,2000,"));
    }

    @Test
    void aSuppressedRowKeepsItsKeyAndSaysNothingMore() {
        String line = lines(",ANY,").get(0);
        assertTrue(line.endsWith(",2021,,Q,N,PT,1,,,,,2020-03-02/2021-10-10"), line);
    }

    @Test
    void populationsOfOneIndicatorAreApartAndFewAnswersAreUnreliable() {
        assertEquals(1, lines("P_8_3,LABOUR_ENDLINE").size());
        assertEquals(1, lines("P_8_3,LABOUR_RECIPIENTS").size());
        assertTrue(lines("P_8_6,LABOUR_ENDLINE").get(0).contains(",U,F,PT,"));
    }

    @Test
    void valuesThatThePlanDoesNotListBecomeCodesOfOurOwn() throws Exception {
        Document structure = xml("structure.xml");
        String code = "//*[local-name()='Codelist'][@id='CL_PROVINCE']/*[local-name()='Code'][@id='32']";
        assertEquals(
                "urn:sdmx:org.sdmx.infomodel.codelist.Code=PMO_PRAKERJA:CL_PROVINCE(1.0).32",
                at(structure, code + "/@urn"));
        assertEquals("", at(structure, code + "//*[local-name()='AnnotationURL']"));
        assertEquals(
                "urn:sdmx:org.sdmx.infomodel.codelist.Code=IAEG-SDGs:CL_SEX(1.1).F",
                at(structure, "//*[@id='CL_SEX']/*[@id='F']//*[local-name()='AnnotationURL']"));
        assertEquals("Perempuan", at(structure, "//*[@id='CL_SEX']/*[@id='F']/*[local-name()='Name'][2]"));
    }

    @Test
    void referenceMetadataTellsTheOfficialDefinitionBesideOurs() throws Exception {
        Document metadata = xml("metadata.xml");
        String report = "//*[local-name()='Report'][.//*[local-name()='URN'][contains(., '.P_8_5')]]";
        String text = report + "//*[@id='%s']/*[local-name()='Text'][%d]";
        assertEquals("8.5.2", at(metadata, String.format(text, "SDG_INDICATOR", 1)));
        assertTrue(at(metadata, String.format(text, "REC_USE_LIM", 1))
                .contains("cannot be compared with the national one"));
        assertTrue(at(metadata, String.format(text, "REC_USE_LIM", 2)).contains("tidak dapat dibandingkan"));
    }

    @Test
    void theXmlHasTheNumbersOfTheCsvByAnotherReader() throws Exception {
        Document data = xml("data.xml");
        String[] names =
                FILES.get("data-1.0.csv").lines().findFirst().orElseThrow().split(",");
        int at = 0;
        for (String line : FILES.get("data-1.0.csv").lines().skip(1).toList()) {
            at++;
            String[] fields = line.split(",", -1);
            for (int field = 1; field < names.length; field++) {
                String observation = "(//*[local-name()='Obs'])[" + at + "]//";
                String read = names[field].equals("OBS_VALUE")
                        ? at(data, observation + "*[local-name()='ObsValue']/@value")
                        : at(data, observation + "*[@id='" + names[field] + "']/@value");
                assertEquals(fields[field], read, names[field] + " of observation " + at);
            }
        }
        assertEquals(9, at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data-1.0.csv|,40.0,A|,41.0,A|its observations are not those of",
                "data-1.0.csv|P_4_3,INCLUSION|P_4_9,INCLUSION|which is not in its list",
                "data-1.0.csv|,360,F,|,360,_T,|two rows have the same key",
                "data-1.0.csv|,0.800,A|,0.950,A|a value lies outside its interval",
                "data-1.0.csv|,2021,,Q,N|,2021,7.0,Q,N|contradict each other",
                "data-1.0.csv|,40.0,A|,4O.0,A|OBS_VALUE is no number",
                "data-1.0.csv|OBS_STATUS,CONF|STATUS,CONF|its heading is not that of the structure",
                "data-2.0.csv|,40.0,A|,42.0,A|data-2.0.csv is not as it was written",
                "data.xml|value=\"40.0\"|value=\"43.0\"|data.xml is not as it was written",
                "data.xml|<generic:ObsKey>|<generic:Obskey>|it is not well-formed XML",
                "structure.xml|id=\"32\" urn|id=\"33\" urn|which is not in its list",
                "metadata.xml|(1.0).P_8_5<|(1.0).P_8_9<|which is no code",
            })
    void changedFilesAreRejectedEvenWithADigestThatFits(String file, String written, String instead, String told) {
        Map<String, String> changed = new LinkedHashMap<>(FILES);
        String text = FILES.get(file).replaceFirst(Pattern.quote(written), instead);
        assertFalse(text.equals(FILES.get(file)), written);
        changed.put(file, text);
        RequestFault digest = assertThrows(RequestFault.class, () -> SdmxCheck.check(changed));
        assertTrue(digest.getMessage().contains("its SHA-256 is another one"), digest.getMessage());
        changed.put(
                "SHA256SUMS",
                FILES.get("SHA256SUMS").replace(SdmxFiles.digest(FILES.get(file)), SdmxFiles.digest(text)));
        RequestFault fault = assertThrows(RequestFault.class, () -> SdmxCheck.check(changed));
        assertTrue(fault.getMessage().contains(told), fault.getMessage());
    }

    @Test
    void aDocumentTypeIsRefused() {
        RequestFault fault = assertThrows(
                RequestFault.class, () -> XmlFile.parse("data.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"));
        assertTrue(fault.getMessage().contains("document type"), fault.getMessage());
    }

    /**
     * Against the schemas that the SDMX initiative publishes (github sdmx-twg/sdmx-ml-v2_1), which bear its copyright and no licence and so are not
     * kept here: {@code -Dsigi.sdmx.schemas=FOLDER} names where they lie.
     */
    @Test
    void theFilesAreValidByThePublishedSchemas() throws Exception {
        String folder = System.getProperty("sigi.sdmx.schemas", "");
        Assumptions.assumeTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "no schemas of SDMX are named");
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of(folder).resolve("SDMXMessage.xsd").toFile());
        List<String> valid = new ArrayList<>();
        for (String name : List.of("structure.xml", "data.xml", "metadata.xml")) {
            schema.newValidator().validate(new StreamSource(new StringReader(FILES.get(name))));
            valid.add(name);
        }
        assertEquals(3, valid.size());
        String wrong = FILES.get("data.xml").replaceFirst("<generic:ObsKey>", "<generic:ObsKey><generic:Key/>");
        assertThrows(
                SAXException.class, () -> schema.newValidator().validate(new StreamSource(new StringReader(wrong))));
    }
}
