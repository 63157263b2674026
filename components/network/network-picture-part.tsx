import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { FileField, TextInput } from "@/components/form/text-fields";
import { UploadForm } from "@/components/form/upload-form";
import { Section } from "@/components/ui/panel";
import { removeNetworkPictureAction } from "@/lib/network/network/actions";
import type { PictureDetail } from "@/lib/network/network/queries";
import { ALT_TEXT_MAX, type NetworkPicture } from "@/lib/network/network/rules";

interface NetworkPicturePartProps {
  picture: NetworkPicture;
  shown: PictureDetail | null;
  version: number;
}

/** The network's logo or funding emblem: what stands there, another one, or none. */
export async function NetworkPicturePart({ picture, shown, version }: NetworkPicturePartProps) {
  const t = await getTranslations("network");
  return (
    <Section id={picture} title={t(`edit.${picture}.title`)} lead={t(`edit.${picture}.lead`)}>
      {shown ? (
        <div className="flex flex-wrap items-center gap-6">
          <img
            src={shown.src}
            alt={shown.alt}
            width={shown.width}
            height={shown.height}
            className="h-20 w-auto max-w-full object-contain"
          />
          <Form action={removeNetworkPictureAction} noun="network" fieldless className="w-auto">
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="picture" value={picture} />
            <SubmitButton tone="quiet" size="small">
              {t(`edit.${picture}.remove`)}
            </SubmitButton>
          </Form>
        </div>
      ) : (
        <p className="text-ink-soft">{t(`edit.${picture}.none`)}</p>
      )}
      <UploadForm
        to="/api/network"
        id={`picture-${picture}`}
        noun="network"
        fold={{ summary: t(`edit.${picture}.change`) }}
      >
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="picture" value={picture} />
        <TextInput
          name="altText"
          label={t("edit.altText")}
          hint={t("edit.altTextHint")}
          maxLength={ALT_TEXT_MAX}
        />
        <FileField
          name="file"
          label={t("edit.file")}
          hint={t("edit.fileHint")}
          accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
        />
        <FormButtons>
          <SubmitButton tone="secondary">{t("edit.upload")}</SubmitButton>
        </FormButtons>
      </UploadForm>
    </Section>
  );
}
