import { paths } from '../../../../paths.ts'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { lengths } from '../sanction/sanction.ts'
import type { SanctionShown } from '../sanction/shown.ts'

interface Props {
  view: View
  shown: SanctionShown
  form: FilledForm
}

/** What the reader may do: reply, take back, appeal, ask to lift. */
export const SanctionActs = (props: Props) => (
  <>
    {props.shown.may.reply && <Reply {...props} />}
    {props.shown.may.appeal && <Ask {...props} how="appeal" />}
    {props.shown.may.lift && <Ask {...props} how="lifting" />}
    {props.shown.may.withdraw && <Withdraw {...props} />}
  </>
)

function Reply({ view, shown: { sanction }, form }: Props) {
  const { t, to } = view
  const filled = { ...form, values: { reply: sanction.reply ?? '', ...form.values } }
  return (
    <form method="post" action={to(paths.sanctionReply.href({ id: sanction.id }))} novalidate class="stack band">
      <TextArea
        view={view}
        form={filled}
        name="reply"
        rows={8}
        maxlength={lengths.reply}
        label={t('membership.sanction-reply')}
        hint={t('membership.life-markdown')}
      />
      <SendButton>{t('membership.sanction-reply-send')}</SendButton>
    </form>
  )
}

/** One more vote, asked by the hoster, or by the others. */
function Ask({ view, shown: { sanction }, form, how }: Props & { how: 'appeal' | 'lifting' }) {
  const { t, to } = view
  const at = how === 'appeal' ? paths.sanctionAppeal : paths.sanctionLifting
  return (
    <form method="post" action={to(at.href({ id: sanction.id }))} novalidate class="stack band">
      <TextArea
        view={view}
        form={form}
        name="reasons"
        rows={6}
        maxlength={lengths.reasons}
        label={how === 'appeal' ? t('membership.sanction-appeal-why') : t('membership.sanction-lift-why')}
        hint={t('membership.life-markdown')}
      />
      <SendButton>
        {how === 'appeal' ? t('membership.sanction-appeal-send') : t('membership.sanction-lift-send')}
      </SendButton>
    </form>
  )
}

const Withdraw = ({ view: { t, to }, shown: { sanction } }: Props) => (
  <form method="post" action={to(paths.sanctionWithdrawal.href({ id: sanction.id }))}>
    <button class="button outline" type="submit">
      {t('membership.sanction-withdraw')}
    </button>
  </form>
)
