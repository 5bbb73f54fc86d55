import { paths } from '../../paths.ts'
import { pages } from '../../platform/web/index.ts'
import {
  alternativeTask,
  kindTask,
  newAlternativeTask,
  newKindTask,
  newSoftwareTask,
  softwareTask,
} from './catalogue-tasks.ts'
import { formAt } from './form-at.ts'
import { hosterTask, newHosterTask } from './hoster-task.tsx'
import { listRoutes } from './list-routes.tsx'
import { takeLogo } from './new-logo.ts'
import { newOldAddressTask, oldAddressTask, removedAddressTask, takeOldAddressAway } from './old-address-tasks.tsx'
import { mayCoordinate, mayDescribe } from './policy.ts'
import { newServiceTask, removedServiceTask, serviceTask, takeServiceAway } from './service-task.tsx'
import { settingsTask } from './settings-task.tsx'
import { unknownRoutes } from './unknown/routes.tsx'

const forms = pages()

formAt(forms, paths.hosterEdit, mayDescribe, hosterTask, {
  before: (c, sent) => takeLogo(c.var.db, sent, c.var.now),
})
formAt(forms, paths.serviceAdd, mayDescribe, newServiceTask)
formAt(forms, paths.serviceEdit, mayDescribe, serviceTask, { remove: takeServiceAway, gone: removedServiceTask })

formAt(forms, paths.coordinationHosterAdd, mayCoordinate, newHosterTask)
formAt(forms, paths.coordinationKindAdd, mayCoordinate, newKindTask)
formAt(forms, paths.coordinationKind, mayCoordinate, kindTask)
formAt(forms, paths.coordinationSoftwareAdd, mayCoordinate, newSoftwareTask)
formAt(forms, paths.coordinationSoftware, mayCoordinate, softwareTask)
formAt(forms, paths.coordinationAlternativeAdd, mayCoordinate, newAlternativeTask)
formAt(forms, paths.coordinationAlternative, mayCoordinate, alternativeTask)
formAt(forms, paths.coordinationOldAddressAdd, mayCoordinate, newOldAddressTask)
formAt(forms, paths.coordinationOldAddress, mayCoordinate, oldAddressTask, {
  remove: takeOldAddressAway,
  gone: removedAddressTask,
})
formAt(forms, paths.coordinationSettings, mayCoordinate, settingsTask)

/** Every address of the room. */
export const editing = { list: [...listRoutes.list, ...unknownRoutes.list, ...forms.list] }
